package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.RichText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A part of a letter that fits one call to the messenger.
 *
 * @param weight how many messages it counts for
 */
record LetterPart(OutboundKind sort, String body, int weight) {
    /** The most files that are shown together. */
    static final int LARGEST_ALBUM = 10;

    private enum Together {
        PICTURES,
        DOCUMENTS,
        SOUNDS,
        VOICE
    }

    /** The pieces of a letter in the order in which they leave: text, files, place. */
    static List<LetterPart> of(Letter letter, IntSupplier largestAlbum) {
        var pieces = new ArrayList<LetterPart>();
        if (!letter.text().text().isBlank())
            for (RichText part : letter.text().split(CardView.MAX_CODE_POINTS))
                if (!part.text().isBlank())
                    pieces.add(new LetterPart(OutboundKind.TEXT, Sql.json(part), 1));
        if (!letter.attachments().isEmpty()) {
            int largest = largestAlbum.getAsInt();
            sorted(letter.attachments())
                    .forEach(
                            (sort, files) ->
                                    addAlbums(pieces, sort, files, largest, letter.caption()));
        }
        if (letter.place() != null)
            pieces.add(new LetterPart(OutboundKind.PLACE, Sql.json(letter.place()), 1));
        return pieces;
    }

    private static Map<Together, List<Letter.Attachment>> sorted(List<Letter.Attachment> files) {
        var sorted = new LinkedHashMap<Together, List<Letter.Attachment>>();
        for (var file : files)
            sorted.computeIfAbsent(sort(file), none -> new ArrayList<>()).add(file);
        return sorted;
    }

    private static void addAlbums(
            List<LetterPart> pieces,
            Together sort,
            List<Letter.Attachment> files,
            int largest,
            @Nullable String caption) {
        int size = sort == Together.VOICE ? 1 : largest;
        for (int from = 0; from < files.size(); from += size) {
            var some = List.copyOf(files.subList(from, Math.min(files.size(), from + size)));
            pieces.add(
                    new LetterPart(
                            OutboundKind.FILES, Sql.json(Album.of(some, caption)), some.size()));
        }
    }

    private static Together sort(Letter.Attachment file) {
        return switch (file.kind()) {
            case PHOTO, VIDEO -> Together.PICTURES;
            case DOCUMENT -> Together.DOCUMENTS;
            case AUDIO -> Together.SOUNDS;
            case VOICE -> Together.VOICE;
        };
    }
}
