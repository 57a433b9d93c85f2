package vn.nhipcau.minutes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.AdvanceViews;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Planning;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.petition.PetitionRegister;
import vn.nhipcau.petition.PetitionRegister.Line;

import java.util.List;

/**
 * What the Standing Committee gets to know of a meeting, and of a round. Made anew from the minutes
 * and the petitions whenever it is asked for; joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Synthesis {
    private final MinutesBook book;
    private final Remarks remarks;
    private final AdvanceViews views;
    private final Meetings meetings;
    private final Planning planning;
    private final PetitionRegister register;

    Synthesis(
            MinutesBook book,
            Remarks remarks,
            AdvanceViews views,
            Meetings meetings,
            Planning planning,
            PetitionRegister register) {
        this.book = book;
        this.remarks = remarks;
        this.views = views;
        this.meetings = meetings;
        this.planning = planning;
        this.register = register;
    }

    /**
     * Of one meeting.
     *
     * @param petitions what came of it and was sent for it in advance; names nobody
     * @param answered what was answered on the spot
     */
    public record OfMeeting(
            VoterMeeting meeting, Counts counts, List<Line> petitions, List<Remark> answered) {}

    /**
     * Of a round.
     *
     * @param meetings how many it has, without those that were cancelled
     * @param held how many took place
     * @param reported of how many the Standing Committee has the synthesis
     * @param wards those without a meeting
     * @param groups those without a meeting
     */
    public record OfRound(
            VoterMeetingRound round,
            int meetings,
            int held,
            int reported,
            Counts counts,
            List<Ward> wards,
            List<DelegateGroup> groups) {}

    /** Of this meeting, as of now. */
    public OfMeeting of(VoterMeeting meeting) {
        return new OfMeeting(
                meeting,
                book.counts(meeting),
                register.of(views.of(meeting)),
                remarks.of(meeting).stream().filter(Remark::answered).toList());
    }

    /** Of this round, as of now. */
    public OfRound of(VoterMeetingRound round) {
        var all = meetings.of(round);
        var held = all.stream().filter(meeting -> meeting.status().tookPlace()).toList();
        var counts = held.stream().map(book::counts).reduce(Counts.NONE, Counts::plus);
        return new OfRound(
                round,
                (int)
                        all.stream()
                                .filter(meeting -> meeting.status() != MeetingStatus.CANCELLED)
                                .count(),
                held.size(),
                (int)
                        held.stream()
                                .filter(meeting -> meeting.status() == MeetingStatus.REPORTED)
                                .count(),
                counts,
                planning.wardsLeftOut(held),
                planning.groupsLeftOut(held));
    }
}
