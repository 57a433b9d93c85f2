package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.outbox.Letter.Attachment;

import java.util.ArrayList;
import java.util.List;

/** Where an objection stands, with all that was said and shown for it. */
sealed interface ReviewStep extends FlowStep {
    long petition();

    String code();

    @Nullable List<Attachment> files();

    @Nullable BeforeAlbum album();

    /** Why? What was sent to show it waits for the words. */
    record Why(
            long petition,
            String code,
            @Nullable List<Attachment> files,
            @Nullable BeforeAlbum album)
            implements ReviewStep {}

    /** Is that the reason? */
    record IsThatTheReason(
            long petition,
            String code,
            String reason,
            @Nullable List<Attachment> files,
            @Nullable BeforeAlbum album)
            implements ReviewStep {}

    /**
     * How it stood before the newest album began: it goes back there if a later item shows that the
     * album does not belong here.
     *
     * @param reason null if there was none
     * @param files how many there were
     */
    record BeforeAlbum(String album, @Nullable String reason, int files) {}

    /** What was sent to show it. */
    default List<Attachment> attached() {
        var files = files();
        return files == null ? List.of() : files;
    }

    /** The same with one file more, an item of this album if it is of one. */
    default ReviewStep with(Attachment file, @Nullable String of) {
        var before = album();
        if (of != null && (before == null || !before.album().equals(of)))
            before = new BeforeAlbum(of, reasonSoFar(), attached().size());
        var more = new ArrayList<>(attached());
        more.add(file);
        return at(reasonSoFar(), more, before);
    }

    /** The same with this reason. */
    default ReviewStep because(String reason) {
        return at(reason, attached(), album());
    }

    /** As it was before this album; the same if no item of it is here. */
    default ReviewStep without(@Nullable String album) {
        var before = album();
        if (before == null || !before.album().equals(album)) return this;
        return at(before.reason(), attached().subList(0, before.files()), null);
    }

    private @Nullable String reasonSoFar() {
        return this instanceof IsThatTheReason(_, _, var reason, _, _) ? reason : null;
    }

    private ReviewStep at(
            @Nullable String reason, List<Attachment> files, @Nullable BeforeAlbum before) {
        return reason == null
                ? new Why(petition(), code(), files, before)
                : new IsThatTheReason(petition(), code(), reason, files, before);
    }
}
