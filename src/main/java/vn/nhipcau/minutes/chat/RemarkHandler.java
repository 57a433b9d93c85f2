package vn.nhipcau.minutes.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Ward;
import vn.nhipcau.files.Files;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.Remark;
import vn.nhipcau.minutes.RemarkChanges;
import vn.nhipcau.minutes.RemarkChanges.Heard;
import vn.nhipcau.minutes.Remarks;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionSettings;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Reading;
import vn.nhipcau.routing.Routing;

import java.util.Optional;

/**
 * Takes down what the secretary types or hands on: each message is one remark, an album is one, and
 * a message that is changed changes its remark. What kind of matter it is, is decided first.
 */
@Component
class RemarkHandler {
    private static final int MOST_REMARKS = 500;
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Remarks remarks;
    private final RemarkChanges changes;
    private final MinutesGuidance guidance;
    private final Routing routing;
    private final Files files;
    private final PetitionSettings settings;

    RemarkHandler(
            Remarks remarks,
            RemarkChanges changes,
            MinutesGuidance guidance,
            Routing routing,
            Files files,
            PetitionSettings settings) {
        this.remarks = remarks;
        this.changes = changes;
        this.guidance = guidance;
        this.routing = routing;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Hears what was said; whatever is not taken down is told.
     *
     * @param insisted whether they were told that it looks like something else, and say it is not
     */
    void hears(UpdateContext context, VoterMeeting meeting, boolean insisted) {
        switch (context.said()) {
            case MessageContent.Words(var text) -> words(context, meeting, text, insisted);
            case MessageContent.Attached file -> file(context, meeting, file, insisted);
            case MessageContent.Edited(MessageContent.Words(var text)) ->
                    edited(context, meeting, text);
            case MessageContent.Edited(MessageContent.Attached file) ->
                    edited(context, meeting, file.caption());
            default -> context.hint("minutes.notForMinutes");
        }
    }

    private void words(UpdateContext context, VoterMeeting meeting, String text, boolean insisted) {
        remark(context, meeting, text, insisted)
                .filter(remark -> take(context, meeting, remark, null))
                .ifPresent(_ -> context.receipt());
    }

    // Empty if it is none, which has been told.
    private Optional<ScreenedText> remark(
            UpdateContext context, VoterMeeting meeting, String text, boolean insisted) {
        var screened = guidance.screened(context, meeting, text, insisted);
        if (screened.isEmpty()) return screened;
        boolean too = text.codePointCount(0, text.length()) > settings.maxLength();
        var kind = routing.read(text).calmKind();
        boolean nothing = kind == Kind.TOO_SHORT || kind == Kind.NOT_A_PETITION;
        if (too) context.hint("minutes.tooLong", settings.maxLength());
        else if (nothing) context.reply("minutes.noRemark");
        return too || nothing ? Optional.empty() : screened;
    }

    private boolean take(
            UpdateContext context,
            VoterMeeting meeting,
            ScreenedText words,
            @Nullable String album) {
        String source = source(context);
        if (remarks.isHeard(meeting, source)) return false;
        if (remarks.of(meeting).size() >= MOST_REMARKS) {
            context.hint("minutes.tooMany", MOST_REMARKS);
            return false;
        }
        var reading = routing.read(words.text());
        changes.add(
                meeting,
                new Heard(source, album, words, ward(meeting, reading), area(reading)),
                context.person());
        return true;
    }

    private static String source(UpdateContext context) {
        return context.address().id() + ":" + context.incoming().messageId();
    }

    // The ward that the words name, be it another; else that of the meeting, if it has but one.
    private static @Nullable String ward(VoterMeeting meeting, Reading reading) {
        return reading.ward()
                .map(Ward::id)
                .orElseGet(() -> meeting.wards().size() == 1 ? meeting.wards().getFirst() : null);
    }

    private static @Nullable String area(Reading reading) {
        return reading.area().map(SubjectArea::code).orElse(null);
    }

    private void file(
            UpdateContext context,
            VoterMeeting meeting,
            MessageContent.Attached file,
            boolean insisted) {
        String album = file.album() == null ? null : context.address().id() + ":" + file.album();
        if (album != null && remarks.isRefused(meeting, album)) return;
        // A file is named after what is in it.
        boolean named =
                insisted || guidance.clear(context, meeting, file.wordsOfName()).isPresent();
        var caption =
                named
                        ? guidance.screened(context, meeting, file.caption(), insisted)
                        : Optional.<ScreenedText>empty();
        if (caption.isEmpty()) {
            if (album != null && !remarks.isHeard(meeting, source(context)))
                changes.refuse(meeting, source(context), album, context.person());
            return;
        }
        if (refuseTooBig(context, file) || remarks.isHeard(meeting, source(context))) return;
        var same = album == null ? null : remarks.fromAlbum(meeting, album).orElse(null);
        if (same == null) {
            if (!take(context, meeting, caption.get(), album)) return;
            same = remarks.from(meeting, source(context)).orElseThrow();
        } else if (same.files() >= settings.maxFiles()) {
            context.hint("minutes.tooManyFiles", settings.maxFiles());
            return;
        }
        changes.attach(same, keep(context, file));
        context.receipt();
    }

    /** No remark comes of this file, nor of the rest of its album. */
    void leaveOut(UpdateContext context, VoterMeeting meeting, MessageContent.Attached file) {
        if (file.album() == null || remarks.isHeard(meeting, source(context))) return;
        String album = context.address().id() + ":" + file.album();
        changes.refuse(meeting, source(context), album, context.person());
    }

    /** Whether a file is larger than a messenger hands on, which has been told. */
    boolean refuseTooBig(UpdateContext context, MessageContent.Attached file) {
        if (!file.isLargerThan(Files.MAX_BYTES)) return false;
        context.hint("minutes.fileTooBig", Files.MAX_BYTES / BYTES_PER_MB);
        return true;
    }

    /** Keeps a file that somebody sent. */
    Attachment keep(UpdateContext context, MessageContent.Attached file) {
        long kept = files.keep(file.received(context.incoming().channel()));
        return new Attachment(kept, file.kind());
    }

    private void edited(UpdateContext context, VoterMeeting meeting, String text) {
        remarks.from(meeting, source(context))
                .ifPresentOrElse(
                        remark -> correct(context, meeting, remark, text),
                        () -> context.hint("minutes.editedNothing"));
    }

    /**
     * The remark reads otherwise; where it belongs follows from that, unless the words say nothing
     * of it.
     *
     * @return false if it cannot read so, which has been told
     */
    boolean correct(UpdateContext context, VoterMeeting meeting, Remark remark, String text) {
        var words = remark(context, meeting, text, remark.insisted());
        if (words.isEmpty()) return false;
        var reading = routing.read(text);
        changes.correct(
                remark,
                words.get(),
                reading.ward().map(Ward::id).or(remark::ward).orElse(null),
                reading.area().map(SubjectArea::code).or(remark::area).orElse(null));
        context.receipt();
        return true;
    }

    /** Words that were asked for; empty if they were guided elsewhere. */
    Optional<ClearedText> clear(UpdateContext context, VoterMeeting meeting, String words) {
        return guidance.clear(context, meeting, words);
    }
}
