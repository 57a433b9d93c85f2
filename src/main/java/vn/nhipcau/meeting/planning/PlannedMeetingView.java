package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingView;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.meeting.planning.ArrangeMeeting.Field;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What the secretariat sees of one meeting while it plans it. */
@Component
class PlannedMeetingView {
    private final Meetings meetings;
    private final RoundWarnings warnings;
    private final GuestList guestList;
    private final MeetingWords words;
    private final MeetingView views;
    private final Staff staff;
    private final Texts texts;

    PlannedMeetingView(
            Meetings meetings,
            RoundWarnings warnings,
            GuestList guestList,
            MeetingWords words,
            MeetingView views,
            Staff staff,
            Texts texts) {
        this.meetings = meetings;
        this.warnings = warnings;
        this.guestList = guestList;
        this.words = words;
        this.views = views;
        this.staff = staff;
        this.texts = texts;
    }

    /** The meeting, with all that can be set or done. */
    CardView meeting(long id, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "meeting.plan.meeting",
                        words.who(meeting, language),
                        words.roundOrKind(meeting, language),
                        texts.words(language, "meeting.status." + meeting.status())));
        lines.addAll(words.facts(meeting, language));
        meeting.capacity()
                .ifPresent(seats -> lines.add(texts.say(language, "meeting.plan.seats", seats)));
        meeting.secretary()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(texts.say(language, "meeting.plan.minutes", name)));
        lines.addAll(warnings.of(meeting, meetings.ahead(), language));
        guestList.invited(meeting, language).ifPresent(lines::add);
        if (meeting.status() != MeetingStatus.PLANNED)
            lines.addAll(views.counts(meeting, language));
        return new CardView(RichText.lines(lines), buttons(meeting, language));
    }

    private List<List<Button>> buttons(VoterMeeting meeting, Language language) {
        var rows = new ArrayList<List<Button>>();
        if (meeting.status().isAhead()) {
            rows.add(List.of(field(language, Field.TIME), field(language, Field.PLACE)));
            rows.add(
                    List.of(
                            field(language, Field.LINK),
                            field(language, Field.CAPACITY),
                            field(language, Field.AGENDA)));
            rows.add(
                    List.of(
                            button(language, new PlanningAction.Invite()),
                            button(language, new PlanningAction.Minutes())));
        }
        var deeds = new ArrayList<Button>();
        if (meeting.status() == MeetingStatus.PLANNED && meeting.isReady())
            deeds.add(deed(language, ArrangeMeeting.Deed.ANNOUNCE));
        if (meeting.status() == MeetingStatus.ANNOUNCED)
            deeds.add(deed(language, ArrangeMeeting.Deed.POSTPONE));
        if (meeting.status().isAhead()) deeds.add(deed(language, ArrangeMeeting.Deed.CANCEL));
        rows.add(deeds);
        rows.add(
                List.of(
                        button(language, new PlanningAction.Back()),
                        button(language, new PlanningAction.Close())));
        return rows;
    }

    private Button field(Language language, Field field) {
        return PlanningAction.button(
                texts.words(language, "meeting.plan.field." + field),
                new PlanningAction.SetField(field));
    }

    private Button deed(Language language, ArrangeMeeting.Deed deed) {
        return PlanningAction.button(
                texts.words(language, "meeting.plan.deed." + deed),
                new PlanningAction.Wanted(deed));
    }

    private Button button(Language language, PlanningAction action) {
        return PlanningAction.button(texts, language, action);
    }

    /** What shall it be? */
    CardView asking(ArrangeMeeting.Field field, Language language) {
        return CardView.of(
                texts.say(language, "meeting.plan.ask." + field),
                button(language, new PlanningAction.Back()));
    }

    /** Really? */
    CardView really(long id, ArrangeMeeting.Deed deed, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.plan.really." + deed));
        lines.addAll(words.facts(meeting, language));
        lines.addAll(warnings.of(meeting, meetings.ahead(), language));
        return CardView.of(
                RichText.lines(lines),
                PlanningAction.button(
                        texts.words(language, "meeting.plan.deed." + deed),
                        new PlanningAction.Yes()),
                button(language, new PlanningAction.Back()));
    }

    /** Everybody knows another time. */
    CardView reallyMove(long id, MeetingTime time, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        return tellAgain(
                texts.say(
                        language,
                        "meeting.plan.really.MOVE",
                        words.when(meeting, language),
                        words.hour(time.starts()) + "–" + words.hour(time.ends()),
                        words.day(time.starts(), language)),
                language);
    }

    /** Everybody knows another place. */
    CardView reallyPlace(String place, Language language) {
        return tellAgain(texts.say(language, "meeting.plan.really.PLACE", place), language);
    }

    private CardView tellAgain(RichText text, Language language) {
        return CardView.of(
                text,
                PlanningAction.button(
                        texts.words(language, "meeting.plan.button.tellAgain"),
                        new PlanningAction.Yes()),
                button(language, new PlanningAction.Back()));
    }
}
