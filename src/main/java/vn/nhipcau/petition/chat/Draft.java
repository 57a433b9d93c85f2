package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.petition.Petition.Source;
import vn.nhipcau.routing.Reading;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Spelling;

import java.util.ArrayList;
import java.util.List;
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
 */
record Draft(
        List<Passage> passages,
        @Nullable String ward,
        boolean wardChosen,
        @Nullable String area,
        boolean areaChosen,
        List<Piece> files,
        @Nullable Place place,
        Filing.@Nullable Contact contact,
        boolean insisted,
        @Nullable Behalf behalf,
        @Nullable List<Passage> later) {
    /** Words of one message. */
    record Passage(String message, String text) {}

    /** A file of one message. */
    record Piece(long file, FileKind kind) {}

    /**
     * A colleague writes it for somebody who came by another way.
     *
     * @param source by which; null until that is said
     */
    record Behalf(@Nullable Source source) {}

    private static final int MUCH = 4;

    static final Draft EMPTY =
            new Draft(
                    List.of(), null, false, null, false, List.of(), null, null, false, null, null);

    Draft {
        passages = List.copyOf(passages);
        files = List.copyOf(files);
        later = later == null ? null : List.copyOf(later);
    }

    String text() {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    List<Attachment> attachments() {
        return files.stream().map(piece -> new Attachment(piece.file(), piece.kind())).toList();
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
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                files,
                place,
                contact,
                insisted,
                behalf,
                more);
    }

    /** The words of another matter that wait; empty if there are none. */
    List<Passage> laterPassages() {
        return later == null ? List.of() : later;
    }

    /** Without this file. */
    Draft without(long file) {
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                files.stream().filter(piece -> piece.file() != file).toList(),
                place,
                contact,
                insisted,
                behalf,
                later);
    }

    boolean has(String message) {
        return passages.stream().anyMatch(passage -> passage.message().equals(message));
    }

    /** With these words of a message instead of, or after, what is there; no words take it out. */
    Draft with(String message, String text) {
        var changed = new ArrayList<Passage>();
        boolean known = false;
        for (Passage passage : passages) {
            boolean same = passage.message().equals(message);
            known |= same;
            if (!same) changed.add(passage);
            else if (!text.isEmpty()) changed.add(new Passage(message, text));
        }
        if (!known && !text.isEmpty()) changed.add(new Passage(message, text));
        return new Draft(
                changed,
                ward,
                wardChosen,
                area,
                areaChosen,
                files,
                place,
                contact,
                insisted,
                behalf,
                later);
    }

    Draft with(Piece piece) {
        var more = new ArrayList<>(files);
        more.add(piece);
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                more,
                place,
                contact,
                insisted,
                behalf,
                later);
    }

    Draft at(Place where) {
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                files,
                where,
                contact,
                insisted,
                behalf,
                later);
    }

    Draft leaving(Filing.Contact left) {
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                files,
                place,
                left,
                insisted,
                behalf,
                later);
    }

    Draft insisting() {
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                files,
                place,
                contact,
                true,
                behalf,
                later);
    }

    /** What the text says now; what the person chose themselves stays. */
    Draft understood(Reading reading) {
        return new Draft(
                passages,
                wardChosen ? ward : reading.ward().map(found -> found.id()).orElse(null),
                wardChosen,
                areaChosen ? area : reading.area().map(found -> found.code()).orElse(null),
                areaChosen,
                files,
                place,
                contact,
                insisted,
                behalf,
                later);
    }

    /** In this ward; null if they say that they do not know. */
    Draft inWard(@Nullable String chosen) {
        return new Draft(
                passages,
                chosen,
                true,
                area,
                areaChosen,
                files,
                place,
                contact,
                insisted,
                behalf,
                later);
    }

    /** In this area, as far as was understood. */
    Draft about(String understood) {
        return new Draft(
                passages,
                ward,
                wardChosen,
                understood,
                areaChosen,
                files,
                place,
                contact,
                insisted,
                behalf,
                later);
    }

    Draft inArea(String chosen) {
        return new Draft(
                passages,
                ward,
                wardChosen,
                chosen,
                true,
                files,
                place,
                contact,
                insisted,
                behalf,
                later);
    }

    /** Written for somebody else, who came by this way; null until that is said. */
    Draft onBehalf(@Nullable Source source) {
        return new Draft(
                passages,
                ward,
                wardChosen,
                area,
                areaChosen,
                files,
                place,
                contact,
                insisted,
                new Behalf(source),
                later);
    }

    /** What becomes a petition with these words. */
    Filing filing(ScreenedText words) {
        return new Filing(
                words, ward, area == null ? "other" : area, attachments(), place, contact);
    }
}
