package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.Remark;
import vn.nhipcau.minutes.RemarkChanges;
import vn.nhipcau.minutes.Remarks;
import vn.nhipcau.minutes.chat.MinutesStep.Asking;
import vn.nhipcau.minutes.chat.MinutesStep.ChoosingArea;
import vn.nhipcau.minutes.chat.MinutesStep.ChoosingWard;
import vn.nhipcau.minutes.chat.MinutesStep.Field;
import vn.nhipcau.minutes.chat.MinutesStep.OfRemark;
import vn.nhipcau.minutes.chat.MinutesStep.OneRemark;
import vn.nhipcau.routing.Routing;

import java.util.Optional;

/**
 * One remark is corrected: where we are, what they tap or type, where we go; empty for back to all
 * of them.
 */
@Component
class Correcting {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ANSWER = 1000;

    private final Remarks remarks;
    private final RemarkChanges changes;
    private final RemarkHandler handler;
    private final Units units;
    private final Routing routing;

    Correcting(
            Remarks remarks,
            RemarkChanges changes,
            RemarkHandler handler,
            Units units,
            Routing routing) {
        this.remarks = remarks;
        this.changes = changes;
        this.handler = handler;
        this.units = units;
        this.routing = routing;
    }

    /** They tapped a button. */
    Optional<MinutesStep> tapped(
            OfRemark step, MinutesAction action, UpdateContext context, VoterMeeting meeting) {
        var found = remarks.find(meeting, step.remark());
        // Another who writes these minutes has removed it.
        if (found.isEmpty()) return Optional.empty();
        var remark = found.get();
        var one = Optional.<MinutesStep>of(new OneRemark(meeting.id(), remark.id()));
        return switch (step) {
            case OneRemark _ -> begin(remark, action, context);
            case Asking(_, _, var field) -> {
                if (action instanceof MinutesAction.None && field == Field.VOTER)
                    changes.saidByNobody(remark);
                yield one;
            }
            case ChoosingWard _ -> {
                if (action instanceof MinutesAction.Ward(String ward)
                        && ward != null
                        && units.findWard(ward).isPresent()) changes.inWard(remark, ward);
                yield one;
            }
            case ChoosingArea _ -> {
                if (action instanceof MinutesAction.Area(String area)
                        && area != null
                        && units.findArea(area).isPresent()) changes.inArea(remark, area);
                yield one;
            }
        };
    }

    private Optional<MinutesStep> begin(
            Remark remark, MinutesAction action, UpdateContext context) {
        long of = remark.meeting();
        long id = remark.id();
        return Optional.ofNullable(
                switch (action) {
                    case MinutesAction.Answered _ -> {
                        changes.answered(remark);
                        yield new Asking(of, id, Field.ANSWER);
                    }
                    case MinutesAction.Open _ -> {
                        changes.unanswered(remark);
                        yield new OneRemark(of, id);
                    }
                    case MinutesAction.Text _ -> new Asking(of, id, Field.TEXT);
                    case MinutesAction.Voter _ -> new Asking(of, id, Field.VOTER);
                    case MinutesAction.Ward _ -> new ChoosingWard(of, id);
                    case MinutesAction.Area _ -> new ChoosingArea(of, id);
                    case MinutesAction.Drop _ -> {
                        changes.drop(remark);
                        context.note("minutes.dropped");
                        yield null;
                    }
                    default -> null;
                });
    }

    /** Whether these words answer what is asked at this step; else they are one more remark. */
    boolean isAnswer(OfRemark step, String words) {
        return step instanceof Asking
                || (step instanceof ChoosingWard && routing.ward(words).isPresent());
    }

    /** They typed the answer to what is asked. */
    Optional<MinutesStep> typed(
            OfRemark step, String words, UpdateContext context, VoterMeeting meeting) {
        var found = remarks.find(meeting, step.remark());
        if (found.isEmpty()) return Optional.empty();
        var remark = found.get();
        boolean done = true;
        if (step instanceof Asking(_, _, var field))
            done = fill(context, meeting, remark, field, words);
        else routing.ward(words).ifPresent(ward -> changes.inWard(remark, ward.id()));
        return Optional.of(done ? new OneRemark(meeting.id(), remark.id()) : step);
    }

    // False if it cannot be that, which has been told.
    private boolean fill(
            UpdateContext context, VoterMeeting meeting, Remark remark, Field field, String words) {
        if (field == Field.TEXT) return handler.correct(context, meeting, remark, words);
        int most = field == Field.VOTER ? LONGEST_NAME : LONGEST_ANSWER;
        if (words.length() > most) {
            context.reply("minutes.tooLong", most);
            return false;
        }
        String line = field == Field.VOTER ? words.replace('\n', ' ') : words;
        var cleared = handler.clear(context, meeting, line);
        cleared.ifPresent(
                said -> {
                    if (field == Field.VOTER) changes.saidBy(remark, said);
                    else changes.answered(remark, said);
                });
        return cleared.isPresent();
    }
}
