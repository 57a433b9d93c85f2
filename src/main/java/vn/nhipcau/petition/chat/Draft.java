package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.petition.Petition.Source;
import vn.nhipcau.record.Passage;
import vn.nhipcau.routing.Reading;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A petition that is being written. Lives in its dialog's step and nowhere else.
 *
 * @param passages their messages, in order; an edited one is replaced
 * @param ward id of the ward as understood or chosen
 * @param wardChosen whether the person chose it, or said that they do not know
 * @param area code of the subject area as understood or chosen
 * @param areaChosen whether the person chose it
 * @param files what came with it
 * @param contact left of their own will
 * @param insisted whether they were told that it looks like something else, and say it is not
 * @param behalf if a colleague writes it for somebody else
 * @param later words of another matter, which becomes a draft of its own once this one is sent
 * @param albums which of the files came in an album
 */
record Draft(
        List<Passage> passages,
        @Nullable String ward,
        boolean wardChosen,
        @Nullable String area,
        boolean areaChosen,
        List<Attachment> files,
        @Nullable Place place,
        Filing.@Nullable Contact contact,
        boolean insisted,
        @Nullable Behalf behalf,
        @Nullable List<Passage> later,
        @Nullable List<AlbumItem> albums) {
    /**
     * A colleague writes it for somebody who came by another way.
     *
     * @param source by which; null until that is said
     */
    record Behalf(@Nullable Source source) {}

    /** A file that came in an album, and the message whose caption may be in the text. */
    record AlbumItem(String album, String message, long file) {}

    private static final int MUCH = 4;

    static final Draft EMPTY =
            new Draft(
                    List.of(), null, false, null, false, List.of(), null, null, false, null, null,
                    null);

    Draft {
        passages = List.copyOf(passages);
        files = List.copyOf(files);
        later = later == null ? null : List.copyOf(later);
        albums = albums == null ? null : List.copyOf(albums);
    }

    String text() {
        return Passage.text(passages);
    }

    /** Whether another message said the very same. */
    boolean says(String message, String text) {
        return passages.stream()
                .anyMatch(
                        passage ->
                                !passage.message().equals(message)
                                        && Spelling.fold(passage.text())
                                                .equals(Spelling.fold(text)));
    }

    /**
     * Whether more is in it than somebody says again in a moment: then it is not thrown away by one
     * tap. What is less is gone at once, as whoever cancels expects of their words.
     */
    boolean isMuch() {
        return passages.size() + files.size() + laterPassages().size() >= MUCH;
    }

    /** With words of another matter, which becomes a draft of its own once this one is sent. */
    Draft withLater(Passage another) {
        var more = new ArrayList<>(laterPassages());
        more.add(another);
        return changed(draft -> draft.later = more);
    }

    /** The words of another matter that wait; empty if there are none. */
    List<Passage> laterPassages() {
        return later == null ? List.of() : later;
    }

    /** Without this file. */
    Draft without(long file) {
        return changed(
                draft ->
                        draft.files =
                                files.stream().filter(piece -> piece.file() != file).toList());
    }

    boolean has(String message) {
        return Passage.has(passages, message);
    }

    /** With these words of a message instead of, or after, what is there; no words take it out. */
    Draft with(String message, String text) {
        return changed(draft -> draft.passages = Passage.with(passages, message, text));
    }

    Draft with(Attachment piece) {
        var more = new ArrayList<>(files);
        more.add(piece);
        return changed(draft -> draft.files = more);
    }

    /** With a file that came in this album. */
    Draft with(Attachment piece, String album, String message) {
        var more = new ArrayList<>(albums == null ? List.of() : albums);
        more.add(new AlbumItem(album, message, piece.file()));
        return with(piece).changed(draft -> draft.albums = more);
    }

    /** The albums of which something may be in it. */
    Set<String> albumNames() {
        return albums == null
                ? Set.of()
                : albums.stream().map(AlbumItem::album).collect(Collectors.toSet());
    }

    /** What is in it of this album. */
    List<AlbumItem> of(String album) {
        return albums == null
                ? List.of()
                : albums.stream()
                        .filter(item -> item.album().equals(album))
                        .filter(item -> files.stream().anyMatch(own -> own.file() == item.file()))
                        .toList();
    }

    /** Without these files and the words that came with them. */
    Draft without(List<AlbumItem> items) {
        var less = this;
        for (var item : items) less = less.without(item.file()).with(item.message(), "");
        return less;
    }

    /** Whether nothing is in it that anybody said. */
    boolean holdsNothing() {
        return passages.isEmpty()
                && files.isEmpty()
                && laterPassages().isEmpty()
                && place == null
                && contact == null
                && behalf == null;
    }

    Draft at(Place where) {
        return changed(draft -> draft.place = where);
    }

    Draft leaving(Filing.Contact left) {
        return changed(draft -> draft.contact = left);
    }

    Draft insisting() {
        return changed(draft -> draft.insisted = true);
    }

    /** What the text says now; what the person chose themselves stays. */
    Draft understood(Reading reading) {
        return changed(
                draft -> {
                    if (!wardChosen)
                        draft.ward = reading.ward().map(found -> found.id()).orElse(null);
                    if (!areaChosen)
                        draft.area = reading.area().map(found -> found.code()).orElse(null);
                });
    }

    /** In this ward; null if they say that they do not know. */
    Draft inWard(@Nullable String chosen) {
        return changed(
                draft -> {
                    draft.ward = chosen;
                    draft.wardChosen = true;
                });
    }

    /** In this area, as far as was understood. */
    Draft about(String understood) {
        return changed(draft -> draft.area = understood);
    }

    Draft inArea(String chosen) {
        return changed(
                draft -> {
                    draft.area = chosen;
                    draft.areaChosen = true;
                });
    }

    /** Written for somebody else, who came by this way; null until that is said. */
    Draft onBehalf(@Nullable Source source) {
        return changed(draft -> draft.behalf = new Behalf(source));
    }

    /** What becomes a petition with these words. */
    Filing filing(ScreenedText words) {
        return new Filing(words, ward, area == null ? "other" : area, files, place, contact);
    }

    private Draft changed(Consumer<DraftChange> how) {
        var change = new DraftChange(this);
        how.accept(change);
        return change.done();
    }
}
