package vn.nhipcau.council;

import java.time.LocalDate;
import java.util.List;

/** What is settled when a council session is planned or changed. */
public record SessionPlan(
        int number,
        Name name,
        CouncilSessionKind kind,
        LocalDate opens,
        LocalDate closes,
        List<String> agenda) {
    /**
     * @throws IllegalArgumentException if it ends before it begins or has no number
     */
    public SessionPlan {
        if (closes.isBefore(opens)) throw new IllegalArgumentException("ends before it begins");
        if (number < 1) throw new IllegalArgumentException("sessions are counted from 1");
        agenda = List.copyOf(agenda);
    }

    /** The same with another agenda. */
    public SessionPlan with(List<String> otherAgenda) {
        return new SessionPlan(number, name, kind, opens, closes, otherAgenda);
    }

    /** The same on other days. */
    public SessionPlan on(LocalDate firstDay, LocalDate lastDay) {
        return new SessionPlan(number, name, kind, firstDay, lastDay, agenda);
    }
}
