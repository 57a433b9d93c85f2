package vn.nhipcau.meeting.planning;

import vn.nhipcau.meeting.PreparationKind;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.shared.Written;

/** What the buttons do while voter meetings are planned. */
sealed interface PlanningAction {
    /** A button that does this. */
    static Button button(String label, PlanningAction action) {
        return Button.tap(label, PlanMeetings.ACTIONS.write(action));
    }

    /** A button that is called the same wherever it stands: {@code meeting.plan.button.<name>}. */
    static Button button(Texts texts, Language language, PlanningAction action) {
        String name = PlanMeetings.ACTIONS.name(action);
        return button(texts.words(language, "meeting.plan.button." + name), action);
    }

    /** To the step before. */
    record Back() implements PlanningAction {}

    /** No more planning for now. */
    record Close() implements PlanningAction {}

    /** What was asked for shall be done. */
    record Yes() implements PlanningAction {}

    /** This round is opened. */
    @Written("round")
    record OpenRound(long id) implements PlanningAction {}

    /** The round before this session is made. */
    @Written("before")
    record MakeRoundBefore(long session) implements PlanningAction {}

    /** The round after this session is made. */
    @Written("after")
    record MakeRoundAfter(long session) implements PlanningAction {}

    /** The round is turned to this page, the first being 0. */
    record Page(int number) implements PlanningAction {}

    /** This meeting is opened. */
    @Written("meeting")
    record OpenMeeting(long id) implements PlanningAction {}

    /** All meetings that are ready are announced. */
    @Written("announce")
    record AnnounceAll() implements PlanningAction {}

    /** What is to be prepared for the round is shown. */
    record Prepare() implements PlanningAction {}

    /** This was prepared. */
    record Did(ByHand what) implements PlanningAction {}

    /** The round's workbook is handed out. */
    record Workbook() implements PlanningAction {}

    /** One more meeting. */
    record Add() implements PlanningAction {}

    /** It is one of this kind. */
    @Written("kind")
    record OfKind(VoterMeetingKind kind) implements PlanningAction {}

    /**
     * It is this delegate group's or ward's; earlier versions wrote a position instead of an id.
     */
    @Written("for")
    record Whose(String id) implements PlanningAction {}

    /** This of the meeting is typed. */
    @Written("set")
    record SetField(ArrangeMeeting.Field field) implements PlanningAction {}

    /** This is to be done with the meeting. */
    @Written("deed")
    record Wanted(ArrangeMeeting.Deed deed) implements PlanningAction {}

    /** Whoever taps takes its minutes. */
    record Minutes() implements PlanningAction {}

    /** Which units shall come? */
    record Invite() implements PlanningAction {}

    /** This unit shall come, or not after all. */
    record Guest(String unit) implements PlanningAction {}

    /** The same units shall come to all meetings of the round. */
    record Guests() implements PlanningAction {}

    /** What somebody has to say is prepared; {@link PreparationKind} has the others too. */
    enum ByHand {
        @Written(value = "replies", before = "1")
        REPLIES,
        @Written(value = "host_notice", before = "2")
        HOST_NOTICE,
        @Written(value = "documents", before = "4")
        DOCUMENTS;

        /**
         * The one of this kind.
         *
         * @throws IllegalArgumentException if that is seen from the meetings
         */
        static ByHand of(PreparationKind kind) {
            return valueOf(kind.name());
        }

        PreparationKind kind() {
            return PreparationKind.valueOf(name());
        }
    }
}
