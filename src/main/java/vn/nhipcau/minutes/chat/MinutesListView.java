package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.chat.MinutesCommand.Action;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.RichText;

import java.util.ArrayList;
import java.util.List;

/** How the list of meetings looks whose minutes somebody may write. */
@Component
class MinutesListView {
    private static final int LISTED = 10;
    private static final int ROUNDS = 4;
    private static final int IN_A_ROW = 5;

    private final Meetings meetings;
    private final MinutesView views;
    private final MeetingWords words;
    private final People people;

    MinutesListView(Meetings meetings, MinutesView views, MeetingWords words, People people) {
        this.meetings = meetings;
        this.views = views;
        this.words = words;
        this.people = people;
    }

    /** Of these meetings, what is still to be done first. */
    CardView list(UpdateContext context, List<VoterMeeting> theirs) {
        var listed = new ArrayList<VoterMeeting>();
        for (MeetingStatus status :
                List.of(MeetingStatus.HELD, MeetingStatus.MINUTED, MeetingStatus.REPORTED))
            theirs.stream().filter(one -> one.status() == status).forEach(listed::add);
        var first = listed.subList(0, Math.min(LISTED, listed.size()));
        var lines = new ArrayList<RichText>();
        lines.add(context.text("minutes.list"));
        for (int i = 0; i < first.size(); i++) lines.add(line(context, i + 1, first.get(i)));
        var rows =
                ButtonRows.numbered(
                        first,
                        1,
                        IN_A_ROW,
                        (number, meeting) ->
                                MinutesCommand.KIND.button(number, new Action.Open(meeting.id())));
        if (people.isSecretary(context.person())) rows.addAll(rounds(context, theirs));
        return new CardView(RichText.lines(lines), rows);
    }

    private RichText line(UpdateContext context, int number, VoterMeeting meeting) {
        return context.text(
                "minutes.list.line",
                number,
                words.who(meeting, context.language()),
                views.day(meeting),
                context.words("meeting.status." + meeting.status()));
    }

    private List<List<Button>> rounds(UpdateContext context, List<VoterMeeting> theirs) {
        return theirs.stream()
                .flatMap(meeting -> meeting.round().stream())
                .distinct()
                .limit(ROUNDS)
                .map(
                        round ->
                                List.of(
                                        MinutesCommand.KIND.button(
                                                words.round(
                                                        meetings.round(round), context.language()),
                                                new Action.Round(round))))
                .toList();
    }
}
