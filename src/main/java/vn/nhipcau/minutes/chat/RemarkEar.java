package vn.nhipcau.minutes.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Ward;
import vn.nhipcau.files.Files;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.Remark;
import vn.nhipcau.minutes.Remarks;
import vn.nhipcau.minutes.Remarks.Heard;
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
class RemarkEar {
    private static final int MOST_REMARKS = 500;
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Remarks remarks;
    private final MinutesGuidance guidance;
    private final Routing routing;
    private final Files files;
    private final PetitionSettings settings;

    RemarkEar(
            Remarks remarks,
            MinutesGuidance guidance,
            Routing routing,
            Files files,
            PetitionSettings settings) {
        this.remarks = remarks;
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
    void hears(Turn turn, VoterMeeting meeting, boolean insisted) {
        switch (turn.said()) {
            case Said.Words(var text) -> words(turn, meeting, text, insisted);
            case Said.Attached file -> file(turn, meeting, file, insisted);
            case Said.Edited(Said.Words(var text)) -> edited(turn, meeting, text);
            case Said.Edited(Said.Attached file) -> edited(turn, meeting, file.caption());
            default -> turn.hint("minutes.notForMinutes");
        }
    }

    private void words(Turn turn, VoterMeeting meeting, String text, boolean insisted) {
        remark(turn, meeting, text, insisted)
                .filter(remark -> take(turn, meeting, remark, null))
                .ifPresent(_ -> turn.receipt());
    }

    // Empty if it is none, which has been told.
    private Optional<ScreenedText> remark(
            Turn turn, VoterMeeting meeting, String text, boolean insisted) {
        var screened = guidance.screened(turn, meeting, text, insisted);
        if (screened.isEmpty()) return screened;
        boolean too = text.codePointCount(0, text.length()) > settings.maxLength();
        var kind = routing.read(text).calmKind();
        boolean nothing = kind == Kind.TOO_SHORT || kind == Kind.NOT_A_PETITION;
        if (too) turn.hint("minutes.tooLong", settings.maxLength());
        else if (nothing) turn.reply("minutes.noRemark");
        return too || nothing ? Optional.empty() : screened;
    }

    private boolean take(
            Turn turn, VoterMeeting meeting, ScreenedText words, @Nullable String album) {
        String source = source(turn);
        if (remarks.isHeard(meeting, source)) return false;
        if (remarks.of(meeting).size() >= MOST_REMARKS) {
            turn.hint("minutes.tooMany", MOST_REMARKS);
            return false;
        }
        var reading = routing.read(words.text());
        remarks.add(
                meeting,
                new Heard(source, album, words, ward(meeting, reading), area(reading)),
                turn.person());
        return true;
    }

    private static String source(Turn turn) {
        return turn.address().id() + ":" + turn.incoming().messageId();
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

    private void file(Turn turn, VoterMeeting meeting, Said.Attached file, boolean insisted) {
        String album = file.album() == null ? null : turn.address().id() + ":" + file.album();
        if (album != null && remarks.isRefused(meeting, album)) return;
        // A file is named after what is in it.
        boolean named = insisted || guidance.clear(turn, meeting, file.wordsOfName()).isPresent();
        var caption =
                named
                        ? guidance.screened(turn, meeting, file.caption(), insisted)
                        : Optional.<ScreenedText>empty();
        if (caption.isEmpty()) {
            if (album != null && !remarks.isHeard(meeting, source(turn)))
                remarks.refuse(meeting, source(turn), album, turn.person());
            return;
        }
        if (isTooBig(turn, file) || remarks.isHeard(meeting, source(turn))) return;
        var same = album == null ? null : remarks.fromAlbum(meeting, album).orElse(null);
        if (same == null) {
            if (!take(turn, meeting, caption.get(), album)) return;
            same = remarks.from(meeting, source(turn)).orElseThrow();
        } else if (same.files() >= settings.maxFiles()) {
            turn.hint("minutes.tooManyFiles", settings.maxFiles());
            return;
        }
        remarks.attach(same, keep(turn, file));
        turn.receipt();
    }

    /** Whether a file is larger than a messenger hands on, which has been told. */
    boolean isTooBig(Turn turn, Said.Attached file) {
        if (!file.isLargerThan(Files.MAX_BYTES)) return false;
        turn.hint("minutes.fileTooBig", Files.MAX_BYTES / BYTES_PER_MB);
        return true;
    }

    /** Keeps a file that somebody sent. */
    Attachment keep(Turn turn, Said.Attached file) {
        long kept = files.keep(file.received(turn.incoming().channel()));
        return new Attachment(kept, file.kind());
    }

    private void edited(Turn turn, VoterMeeting meeting, String text) {
        remarks.from(meeting, source(turn))
                .ifPresentOrElse(
                        remark -> correct(turn, meeting, remark, text),
                        () -> turn.hint("minutes.editedNothing"));
    }

    /**
     * The remark reads otherwise; where it belongs follows from that, unless the words say nothing
     * of it.
     *
     * @return false if it cannot read so, which has been told
     */
    boolean correct(Turn turn, VoterMeeting meeting, Remark remark, String text) {
        var words = remark(turn, meeting, text, remark.insisted());
        if (words.isEmpty()) return false;
        var reading = routing.read(text);
        remarks.correct(
                remark,
                words.get(),
                reading.ward().map(Ward::id).or(remark::ward).orElse(null),
                reading.area().map(SubjectArea::code).or(remark::area).orElse(null));
        turn.receipt();
        return true;
    }

    /** Words that were asked for; empty if they were guided elsewhere. */
    Optional<ClearedText> clear(Turn turn, VoterMeeting meeting, String words) {
        return guidance.clear(turn, meeting, words);
    }
}
