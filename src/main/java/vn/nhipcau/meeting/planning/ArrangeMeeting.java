package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.Arrangements;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Written;

import java.time.Instant;

/**
 * The part of {@link PlanMeetings} that is about one meeting: when, where and with whom it is, and
 * whether it takes place.
 *
 * <pre>
 * Bot   Tổ đại biểu số 2 · Đợt TXCT trước Kỳ họp thứ 8 … [Thời gian] [Địa điểm] … [Hủy cuộc này]
 * Lan   [Địa điểm], Nhà văn hóa phường Bồ Đề
 * Bot   (the meeting) … [Công bố] [Hủy cuộc này]
 * Lan   [Công bố], [Công bố]
 * Lan   [Thời gian], 06/12/2026 18:00-20:00
 * Bot   Chuyển từ 18:00–20:00 … sang 18:00–20:00 …? [Đổi và báo lại]
 * </pre>
 */
@Component
class ArrangeMeeting {
    /** What can be set by typing it. */
    enum Field {
        @Written(value = "time", before = "0")
        TIME,
        @Written(value = "place", before = "1")
        PLACE,
        @Written(value = "link", before = "2")
        LINK,
        @Written(value = "capacity", before = "3")
        CAPACITY,
        @Written(value = "agenda", before = "4")
        AGENDA
    }

    /** What is asked once more before it is done. */
    enum Deed {
        @Written(value = "announce", before = "0")
        ANNOUNCE,
        @Written(value = "postpone", before = "1")
        POSTPONE,
        @Written(value = "cancel", before = "2")
        CANCEL
    }

    sealed interface Step extends PlanMeetings.Step {}

    /** A meeting. */
    record OneMeeting(long meeting) implements Step {}

    /** What shall this of the meeting be? */
    record Asking(long meeting, Field field) implements Step {}

    /** Really do that? */
    record Really(long meeting, Deed deed) implements Step {}

    /** Everybody knows another time: really move it? */
    record ReallyMove(long meeting, Instant starts, Instant ends) implements Step {}

    /** Everybody knows another place: really move it? */
    record ReallyPlace(long meeting, String place) implements Step {}

    /** Which units shall come to the meeting? */
    record Inviting(long meeting) implements Step {}

    private final PlannedMeetingView views;
    private final Meetings meetings;
    private final Arrangements arrangements;
    private final TypedFields fields;
    private final GuestList guestList;
    private final Notices notices;
    private final AnnouncementReach reach;

    ArrangeMeeting(
            PlannedMeetingView views,
            Meetings meetings,
            Arrangements arrangements,
            TypedFields fields,
            GuestList guestList,
            Notices notices,
            AnnouncementReach reach) {
        this.views = views;
        this.meetings = meetings;
        this.arrangements = arrangements;
        this.fields = fields;
        this.guestList = guestList;
        this.notices = notices;
        this.reach = reach;
    }

    CardView ask(Step step, Language language) {
        return switch (step) {
            case OneMeeting(var meeting) -> views.meeting(meeting, language);
            case Asking(_, var field) -> views.asking(field, language);
            case Really(var meeting, var deed) -> views.really(meeting, deed, language);
            case ReallyMove(var meeting, var starts, var ends) ->
                    views.reallyMove(meeting, new MeetingTime(starts, ends), language);
            case ReallyPlace(_, var place) -> views.reallyPlace(place, language);
            case Inviting(var meeting) -> guestList.view(meeting, language);
        };
    }

    /** One of the meeting's buttons was tapped. */
    NextStep<PlanMeetings.Step> tapped(Step step, PlanningAction action, UpdateContext context) {
        return switch (step) {
            case OneMeeting(var id) when action instanceof PlanningAction.SetField(var field) ->
                    new GoTo<>(new Asking(id, field));
            case OneMeeting(var id) when action instanceof PlanningAction.Minutes -> {
                arrangements.setSecretary(id, context.person().id());
                yield new GoTo<>(step);
            }
            case OneMeeting(var id) when action instanceof PlanningAction.Invite ->
                    new GoTo<>(new Inviting(id));
            case Inviting(var id) when action instanceof PlanningAction.Guest(var unit) -> {
                guestList.choose(id, unit, context);
                yield new GoTo<>(step);
            }
            case Inviting(var id) when action instanceof PlanningAction.Guests -> {
                guestList.chooseForAll(id, context);
                yield new GoTo<>(step);
            }
            case OneMeeting(var id) when action instanceof PlanningAction.Wanted(var deed) ->
                    new GoTo<>(new Really(id, deed));
            case Really(var id, var deed) when action instanceof PlanningAction.Yes -> {
                doIt(id, deed, context);
                yield new GoTo<>(new OneMeeting(id));
            }
            case ReallyMove(var id, var starts, var ends)
                    when action instanceof PlanningAction.Yes -> {
                arrangements.setTime(id, new MeetingTime(starts, ends));
                notices.doneBy(id, context.person().id());
                yield new GoTo<>(new OneMeeting(id));
            }
            case ReallyPlace(var id, var place) when action instanceof PlanningAction.Yes -> {
                arrangements.setPlace(id, place, null);
                notices.doneBy(id, context.person().id());
                yield new GoTo<>(new OneMeeting(id));
            }
            default -> {
                context.note("meeting.plan.useButtons");
                yield new Stay<>();
            }
        };
    }

    private void doIt(long id, Deed deed, UpdateContext context) {
        switch (deed) {
            case ANNOUNCE -> {
                meetings.announce(id);
                reach.tell(context, meetings.find(id).stream().toList());
            }
            case POSTPONE -> meetings.postpone(id);
            case CANCEL -> meetings.cancel(id);
        }
        notices.doneBy(id, context.person().id());
    }

    /** What was asked for was typed. */
    NextStep<PlanMeetings.Step> typed(Asking asking, String words, UpdateContext context) {
        long id = asking.meeting();
        return switch (fields.set(id, asking.field(), words)) {
            case TypedFields.Set() -> {
                notices.doneBy(id, context.person().id());
                yield new GoTo<>(new OneMeeting(id));
            }
            case TypedFields.Wrong(var why) -> {
                context.reply(why);
                yield new Stay<>();
            }
            case TypedFields.OtherTime(var time) ->
                    new GoTo<>(new ReallyMove(id, time.starts(), time.ends()));
            case TypedFields.OtherPlace(var place) -> new GoTo<>(new ReallyPlace(id, place));
        };
    }

    /** Instead of the place's name its point on the map was sent. */
    NextStep<PlanMeetings.Step> pinned(long id, Place pin, UpdateContext context) {
        arrangements.setPin(id, pin);
        context.reply("meeting.plan.pinned");
        return new GoTo<>(new OneMeeting(id));
    }

    /** The step before. */
    PlanMeetings.Step back(Step step) {
        return switch (step) {
            case OneMeeting(var id) -> roundOf(id);
            case Asking(var id, _) -> new OneMeeting(id);
            case Really(var id, _) -> new OneMeeting(id);
            case ReallyMove(var id, _, _) -> new OneMeeting(id);
            case ReallyPlace(var id, _) -> new OneMeeting(id);
            case Inviting(var id) -> new OneMeeting(id);
        };
    }

    private PlanMeetings.Step roundOf(long meeting) {
        return meetings.find(meeting)
                .flatMap(VoterMeeting::round)
                .<PlanMeetings.Step>map(round -> new PlanMeetings.OneRound(round, 0))
                .orElseGet(PlanMeetings.AllSessions::new);
    }
}
