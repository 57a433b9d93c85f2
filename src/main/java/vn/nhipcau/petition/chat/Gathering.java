package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionSettings;
import vn.nhipcau.record.Passage;
import vn.nhipcau.record.ReceivedFiles;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Place;

import java.util.Optional;

/**
 * Whatever a person sends before [Gửi] joins the draft: words, files, a place, a better wording.
 */
@Component
class Gathering {
    private final ReceivedFiles files;
    private final Routing routing;
    private final Guidance guidance;
    private final NearbyWards near;
    private final PetitionSettings settings;

    Gathering(
            ReceivedFiles files,
            Routing routing,
            Guidance guidance,
            NearbyWards near,
            PetitionSettings settings) {
        this.files = files;
        this.routing = routing;
        this.guidance = guidance;
        this.near = near;
        this.settings = settings;
    }

    /** The draft with what was just said in it; empty if it could not join, which has been told. */
    Optional<Draft> add(Draft draft, UpdateContext context) {
        return add(draft, context, false);
    }

    /** The same for somebody who may just have said that it is no emergency. */
    Optional<Draft> add(Draft draft, UpdateContext context, boolean calm) {
        String message = String.valueOf(context.incoming().messageId());
        return switch (context.said()) {
            case MessageContent.Words(var text) -> words(draft, message, text, context, calm);
            case MessageContent.Attached attached -> file(draft, message, attached, context, calm);
            case MessageContent.Located(var place) -> located(draft, message, place, context);
            case MessageContent.Edited(MessageContent.Words(var text)) ->
                    edited(draft, message, text, context);
            case MessageContent.Edited(MessageContent.Attached attached) ->
                    edited(draft, message, attached.caption(), context);
            default -> {
                context.hint("petition.notForDraft");
                yield Optional.empty();
            }
        };
    }

    // The name and address of a place are words like any other: they stay with the matter.
    private Optional<Draft> located(
            Draft draft, String message, Place place, UpdateContext context) {
        if (!near.isHere(place)) {
            context.hint("petition.placeTooFar");
            return Optional.empty();
        }
        var more = draft.at(place);
        if (place.name() == null) {
            context.receipt();
            return Optional.of(more);
        }
        String named = context.words("petition.placeNamed", place.name());
        var with = words(more, message, named, context, true);
        if (with.isPresent() && draft.passages().isEmpty()) context.receipt();
        return with;
    }

    /** The draft with words that were kept apart until it was clear that they belong to it. */
    Draft joined(Draft draft, Passage passage) {
        var more = draft.with(passage.message(), passage.text());
        return more.understood(routing.read(more.text()));
    }

    /** A draft of its own of the matters that waited for this one to be sent; null if none did. */
    @Nullable Draft later(Draft draft) {
        var later = draft.laterPassages();
        if (later.isEmpty()) return null;
        var begun = joined(Draft.EMPTY, later.getFirst());
        for (var passage : later.subList(1, later.size())) begun = begun.withLater(passage);
        return begun;
    }

    /** The draft without the words of this message. */
    Draft without(Draft draft, String message) {
        var less = draft.with(message, "");
        return less.understood(routing.read(less.text()));
    }

    private Optional<Draft> edited(
            Draft draft, String message, String text, UpdateContext context) {
        if (!draft.has(message)) return Optional.empty();
        return words(draft.with(message, ""), message, text, context, false);
    }

    private Optional<Draft> words(
            Draft draft, String message, String text, UpdateContext context, boolean calm) {
        if (guidance.guides(context, draft, text, calm)) return Optional.empty();
        if (draft.says(message, text)) {
            context.receipt();
            return Optional.of(draft);
        }
        var more = draft.with(message, text);
        int length = more.text().codePointCount(0, more.text().length());
        if (length > settings.maxLength()) {
            context.hint("petition.tooLong", length, settings.maxLength());
            return Optional.empty();
        }
        if (!draft.passages().isEmpty()) context.receipt();
        return Optional.of(understood(draft, more, text));
    }

    // "mùi hôi nữa" behind a blocked drain is an aside: its words weigh as much, but the matter is
    // what they came for. A later message that is longer than all before it may well change that.
    private Draft understood(Draft before, Draft more, String text) {
        var reading = routing.read(more.text());
        String area = before.area();
        var understood = more.understood(reading);
        boolean aside = text.length() < before.text().length();
        return area == null || !aside ? understood : understood.about(area);
    }

    private Optional<Draft> file(
            Draft draft,
            String message,
            MessageContent.Attached attached,
            UpdateContext context,
            boolean calm) {
        if (!attached.caption().isEmpty()
                && guidance.guides(context, draft, attached.caption(), calm))
            return withoutAlbum(draft, context);
        if (!draft.insisted() && guidance.guides(context, attached))
            return withoutAlbum(draft, context);
        if (refuseTooBig(context, attached)) return Optional.empty();
        if (draft.files().size() >= settings.maxFiles()) {
            context.hint("petition.tooManyFiles", settings.maxFiles());
            return Optional.empty();
        }
        var piece = keep(context, attached);
        context.receipt();
        String album = attached.album();
        var more = album == null ? draft.with(piece) : draft.with(piece, album, message);
        return attached.caption().isEmpty()
                ? Optional.of(more)
                : words(more, message, attached.caption(), context, calm)
                        .or(() -> Optional.of(more));
    }

    /**
     * The draft without what came earlier of the album of what was said, since that was guided
     * elsewhere, which is told; empty if nothing did.
     */
    Optional<Draft> withoutAlbum(Draft draft, UpdateContext context) {
        if (!(context.said() instanceof MessageContent.Attached file) || file.album() == null)
            return Optional.empty();
        var items = draft.of(file.album());
        if (items.isEmpty()) return Optional.empty();
        files.erase(items.stream().map(Draft.AlbumItem::file).toList());
        context.answer("petition.guide.albumOut");
        var less = draft.without(items);
        return Optional.of(less.understood(routing.read(less.text())));
    }

    /** Whether these words, wherever they were asked for, were guided elsewhere. */
    boolean isElsewhere(UpdateContext context, String words) {
        return guidance.guides(context, words);
    }

    /** Whether a file is larger than a messenger hands on, which has been told. */
    boolean refuseTooBig(UpdateContext context, MessageContent.Attached attached) {
        return files.refuseTooBig(context, attached, "petition.fileTooBig");
    }

    /** Keeps a file that somebody sent. */
    Attachment keep(UpdateContext context, MessageContent.Attached attached) {
        return files.keep(context, attached);
    }
}
