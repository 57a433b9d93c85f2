package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Planning;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the secretariat has to look at again in a round. */
@Component
class RoundWarnings {
    private static final int CLASHES_SHOWN = 3;

    private final Meetings meetings;
    private final Planning planning;
    private final MeetingWords words;
    private final Sessions sessions;
    private final Texts texts;

    RoundWarnings(
            Meetings meetings,
            Planning planning,
            MeetingWords words,
            Sessions sessions,
            Texts texts) {
        this.meetings = meetings;
        this.planning = planning;
        this.words = words;
        this.sessions = sessions;
        this.texts = texts;
    }

    /** What gets in a meeting's way. */
    List<RichText> of(VoterMeeting meeting, List<VoterMeeting> ahead, Language language) {
        var lines = new ArrayList<RichText>();
        misfit(meeting, language).ifPresent(lines::add);
        if (!meeting.status().isAhead() || meeting.status() == MeetingStatus.POSTPONED)
            return lines;
        planning.clashes(meeting, ahead).stream()
                .limit(CLASHES_SHOWN)
                .map(
                        clash ->
                                texts.say(
                                        language,
                                        "meeting.clash." + clash.kind(),
                                        words.who(clash.with(), language),
                                        words.when(clash.with(), language)))
                .forEach(lines::add);
        if (!planning.isOnAWorkingDay(meeting)) lines.add(texts.say(language, "meeting.dayOff"));
        return lines;
    }

    /** Who has no meeting in the round. */
    List<RichText> leftOut(List<VoterMeeting> all, Language language) {
        var lines = new ArrayList<RichText>();
        String groups =
                names(planning.groupsLeftOut(all).stream().map(DelegateGroup::name), language);
        String wards = names(planning.wardsLeftOut(all).stream().map(Ward::name), language);
        if (!groups.isEmpty()) lines.add(texts.say(language, "meeting.plan.groupsLeftOut", groups));
        if (!wards.isEmpty()) lines.add(texts.say(language, "meeting.plan.wardsLeftOut", wards));
        if (lines.isEmpty()) lines.add(texts.say(language, "meeting.plan.nobodyLeftOut"));
        return lines;
    }

    private static String names(Stream<Name> names, Language language) {
        return names.map(name -> name.in(language)).collect(Collectors.joining(", "));
    }

    // The session was moved or cancelled since.
    private Optional<RichText> misfit(VoterMeeting meeting, Language language) {
        var round = meeting.round().map(meetings::round);
        if (round.isEmpty()) return Optional.empty();
        var session = sessions.get(round.get().session());
        if (planning.fits(meeting, round.get(), session)) return Optional.empty();
        String name = session.name().in(language);
        if (session.status() == CouncilSession.Status.CANCELLED)
            return Optional.of(texts.say(language, "meeting.misfit.CANCELLED", name));
        var day =
                switch (round.get().kind()) {
                    case BEFORE -> session.opens();
                    case AFTER -> session.closes();
                };
        return Optional.of(
                texts.say(language, "meeting.misfit." + round.get().kind(), name, Dates.day(day)));
    }
}
