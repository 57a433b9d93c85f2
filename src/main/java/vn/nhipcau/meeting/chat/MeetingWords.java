package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How meetings are called, and their facts as lines. */
@Component
public class MeetingWords {
    private static final DateTimeFormatter FILE_DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int LONGEST_NAME = 60;

    private final Council council;
    private final Units units;
    private final Delegates delegates;
    private final Sessions sessions;
    private final Meetings meetings;
    private final Texts texts;
    private final Clock clock;

    MeetingWords(
            Council council,
            Units units,
            Delegates delegates,
            Sessions sessions,
            Meetings meetings,
            Texts texts,
            Clock clock) {
        this.council = council;
        this.units = units;
        this.delegates = delegates;
        this.sessions = sessions;
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
    }

    /** What sort of meeting it is. */
    public String kind(VoterMeeting meeting, Language language) {
        return texts.words(language, "meeting.kind." + meeting.kind());
    }

    /** {@code Thứ Bảy 05/12/2026}. */
    public String day(Instant at, Language language) {
        ZonedDateTime local = at.atZone(clock.getZone());
        var locale = language == Language.VI ? Locale.of("vi", "VN") : Locale.ENGLISH;
        return local.getDayOfWeek().getDisplayName(TextStyle.FULL, locale)
                + " "
                + Dates.day(local.toLocalDate());
    }

    /** {@code 18:00}. */
    public String hour(Instant at) {
        return Dates.hour(LocalTime.ofInstant(at, clock.getZone()));
    }

    /** {@code 18:00–20:00, Thứ Bảy 05/12/2026}. */
    public String when(VoterMeeting meeting, Language language) {
        if (meeting.status() == MeetingStatus.POSTPONED)
            return texts.words(language, "meeting.noDayYet");
        return when(meeting.time(), language);
    }

    /** From when until when; and the day. */
    public String when(MeetingTime time, Language language) {
        return hour(time.starts()) + "–" + hour(time.ends()) + ", " + day(time.starts(), language);
    }

    /**
     * Whose voters are met and on which day, as a part of a file's name: {@code bo-de-05-12-2026}.
     */
    public String fileName(VoterMeeting meeting, Language language) {
        return slug(who(meeting, language)) + "-" + FILE_DAY.format(dayOf(meeting));
    }

    /** Words as a part of a file's name that every machine takes. */
    public static String slug(String words) {
        String name = Spelling.fold(words).replaceAll("[^a-z0-9]+", "-");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** On which day it is. */
    public LocalDate dayOf(VoterMeeting meeting) {
        return LocalDate.ofInstant(meeting.time().starts(), clock.getZone());
    }

    String where(VoterMeeting meeting, Language language) {
        return meeting.place()
                .orElseGet(
                        () ->
                                texts.words(
                                        language,
                                        meeting.link().isPresent()
                                                ? "meeting.online"
                                                : "meeting.noPlaceYet"));
    }

    /** Whose voters are met: {@code phường Bồ Đề}, or the whole council's. */
    public String wards(VoterMeeting meeting, Language language) {
        if (meeting.wards().isEmpty()) return council.name().in(language);
        return meeting.wards().stream()
                .map(ward -> units.ward(ward).name().in(language))
                .map(ward -> texts.words(language, "meeting.ward", ward))
                .collect(Collectors.joining(", "));
    }

    /** Who meets voters: the delegate group, or for a ward's own dialogue the ward. */
    public String who(VoterMeeting meeting, Language language) {
        return meeting.delegateGroup()
                .flatMap(delegates::findGroup)
                .map(group -> group.name().in(language))
                .orElseGet(() -> wards(meeting, language));
    }

    /** {@code Đợt TXCT trước Kỳ họp thứ 8}. */
    public String round(VoterMeetingRound round, Language language) {
        return texts.words(
                language,
                "meeting.round." + round.kind(),
                sessions.get(round.session()).name().in(language));
    }

    /** The facts that those who are invited need, one line each. */
    public List<RichText> facts(VoterMeeting meeting, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.when", when(meeting, language)));
        lines.add(texts.say(language, "meeting.where", where(meeting, language)));
        meeting.link().ifPresent(link -> lines.add(texts.say(language, "meeting.link", link)));
        meeting.delegateGroup()
                .map(
                        group ->
                                delegates.ofGroup(group).stream()
                                        .map(Delegate::name)
                                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> lines.add(texts.say(language, "meeting.delegates", names)));
        if (!meeting.agenda().isEmpty())
            lines.add(texts.say(language, "meeting.agenda", meeting.agenda()));
        lines.add(texts.say(language, "meeting.voters", wards(meeting, language)));
        return lines;
    }

    /** The names of these wards. */
    public String names(Collection<String> wards, Language language) {
        return wards.stream()
                .map(ward -> units.ward(ward).name().in(language))
                .sorted()
                .map(ward -> texts.words(language, "meeting.ward", ward))
                .collect(Collectors.joining(", "));
    }

    /** One line of a list for everybody. */
    public RichText publicLine(int number, VoterMeeting meeting, Language language) {
        return texts.say(
                language,
                "meeting.near.line",
                number,
                when(meeting, language),
                wards(meeting, language),
                where(meeting, language));
    }

    /** What somebody sent goes to this meeting as well. */
    RichText viewKept(VoterMeeting meeting, Language language) {
        return texts.say(language, "meeting.view.kept", when(meeting, language));
    }

    /** One line of a list. */
    public RichText line(int number, VoterMeeting meeting, Language language) {
        return texts.say(
                language,
                "meeting.line",
                number,
                who(meeting, language),
                when(meeting, language),
                where(meeting, language),
                texts.words(language, "meeting.status." + meeting.status()));
    }

    /** The meeting's round in words; its kind, if it belongs to none. */
    public String roundOrKind(VoterMeeting meeting, Language language) {
        return meeting.round()
                .map(meetings::round)
                .map(round -> round(round, language))
                .orElseGet(() -> kind(meeting, language));
    }
}
