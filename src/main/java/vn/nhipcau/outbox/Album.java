package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.FileKind;

import java.util.ArrayList;
import java.util.List;

/**
 * Files of one piece of a letter, and how far they are: what the messenger refuses together goes
 * singly, what it refuses singly goes with its bytes, and then as a document. Stored as JSON after
 * each step, so whoever goes on after a crash repeats one file at most.
 *
 * @param files what is still to be sent, in order
 * @param way how the first of them goes next; null for all together, by the messenger's ids
 * @param refused ids of files that the messenger takes in no way; null for none
 * @param arrived ids of files that arrived singly; null for none
 * @param caption a few words below the first of what is sent together; null for none
 */
record Album(
        List<Letter.Attachment> files,
        @Nullable Way way,
        @Nullable List<Long> refused,
        @Nullable List<Long> arrived,
        @Nullable String caption) {

    /** How one file goes. Stored by name. */
    enum Way {
        BY_ID,
        WITH_BYTES,
        AS_DOCUMENT
    }

    Album {
        files = List.copyOf(files);
    }

    /** Files that go together, if the messenger lets them. */
    static Album of(List<Letter.Attachment> files, @Nullable String caption) {
        return new Album(files, null, null, null, caption);
    }

    /** What the next call sends. */
    Channel.NewFiles next(@Nullable String replyTo) {
        if (way == null || done()) return new Channel.NewFiles(files, replyTo, false, caption);
        var first = files.getFirst();
        if (way == Way.AS_DOCUMENT) first = new Letter.Attachment(first.file(), FileKind.DOCUMENT);
        return new Channel.NewFiles(List.of(first), replyTo, way != Way.BY_ID, caption);
    }

    /** What was sent arrived. */
    Album afterArrival() {
        var all = new ArrayList<>(arrived == null ? List.of() : arrived);
        int count = way == null ? files.size() : 1;
        files.subList(0, count).forEach(file -> all.add(file.file()));
        return new Album(files.subList(count, files.size()), Way.BY_ID, refused, all, caption);
    }

    /** What was sent was refused. */
    Album afterRefusal() {
        if (way == null && files.size() > 1) return inThe(Way.BY_ID);
        if (way == null || way == Way.BY_ID) return inThe(Way.WITH_BYTES);
        var first = files.getFirst();
        if (way == Way.WITH_BYTES && first.kind() != FileKind.DOCUMENT)
            return inThe(Way.AS_DOCUMENT);
        var all = new ArrayList<>(refused == null ? List.of() : refused);
        all.add(first.file());
        return new Album(files.subList(1, files.size()), Way.BY_ID, all, arrived, caption);
    }

    private Album inThe(Way next) {
        return new Album(files, next, refused, arrived, caption);
    }

    /** Whether nothing of it is left to send. */
    boolean done() {
        return files.isEmpty();
    }

    /** Which the messenger takes in no way. */
    List<Long> lost() {
        return refused == null ? List.of() : refused;
    }

    /** Whether it took none of them. */
    boolean whollyLost() {
        return done() && (arrived == null || arrived.isEmpty());
    }
}
