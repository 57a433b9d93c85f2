package vn.nhipcau.agenda;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.SessionPlan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a workbook would change, or why it cannot be imported. */
public record WorkbookReading(
        List<SessionPlan> newSessions,
        Map<Long, SessionPlan> changedSessions,
        List<Delegate> newDelegates,
        List<Delegate> changedDelegates,
        List<Wrong> wrong) {
    static WorkbookReading empty() {
        return new WorkbookReading(
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Whether all is as it was. */
    public boolean changesNothing() {
        return newSessions.isEmpty()
                && changedSessions.isEmpty()
                && newDelegates.isEmpty()
                && changedDelegates.isEmpty();
    }

    /** A row that cannot be imported; the column is a part of a key. */
    public record Wrong(String sheet, int row, String column, String why) {}
}
