package vn.nhipcau.duty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.WorkingDays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Something that somebody owes by a day, and how far the urging has come. */
@Entity
@Table(name = "duty")
public class Duty {
    /** How it stands. */
    public enum State {
        OPEN,
        /** It waits for somebody else; its time stands still and nobody is urged. */
        PAUSED,
        DONE,
        /** It came to nothing: nobody owes it any more, and it counts nowhere. */
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_seq")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private DutyKind kind;

    private String reference;
    private String label;
    private String title;
    private @Nullable String unit;
    private @Nullable String ward;
    private @Nullable Long takenBy;
    private Instant openedAt;
    @Embedded private DueDate time;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded private UrgingProgress urging;

    private @Nullable Instant doneAt;
    private boolean onTime;
    private boolean apart;
    @Version private int version;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Duty() {}

    Duty(NewDuty what, Instant openedAt) {
        kind = what.kind();
        reference = what.reference();
        label = what.label();
        title = what.title();
        unit = what.unit();
        ward = what.ward();
        this.openedAt = openedAt;
        time = new DueDate(what.countedFrom(), what.days(), what.due());
        state = State.OPEN;
        urging = new UrgingProgress();
    }

    /** Our id of it. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** What is owed. */
    public DutyKind kind() {
        return kind;
    }

    /** What it is about, such as {@code petition:42}: to be shown by whoever opened it. */
    public String reference() {
        return reference;
    }

    /** What stands on its button, such as a code. */
    public String label() {
        return label;
    }

    /** One line that tells colleagues what it is about; names nobody. */
    public String title() {
        return title;
    }

    /** The id of the unit that owes it; empty if a citizen does. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** The id of the ward that it is about, if it is about one. */
    public Optional<String> ward() {
        return Optional.ofNullable(ward);
    }

    /** The id of the officer who took it, once one did. */
    public Optional<Long> takenBy() {
        return Optional.ofNullable(takenBy);
    }

    /** The last day on which it is on time ("theo cài đặt"). */
    public LocalDate due() {
        return time.due();
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /** Whether it is still owed, be it paused. */
    public boolean isOwed() {
        return state == State.OPEN || state == State.PAUSED;
    }

    /** How often more time was given. */
    public int extensions() {
        return time.extensions();
    }

    /** On how many mornings somebody was urged because of it. */
    public int nudges() {
        return urging.nudges();
    }

    /** When it was opened, in business time. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When it was done, in business time. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Whether it was done by its due date. */
    public boolean isOnTime() {
        return onTime;
    }

    /** Whether it is proposed for questioning. */
    public boolean isForQuestioning() {
        return urging.isForQuestioning();
    }

    /** The last morning on which somebody was urged because of it. */
    Optional<LocalDate> nudgedOn() {
        return urging.nudgedOn();
    }

    /** Who was urged then. */
    Set<Audience> nudgedTo() {
        return urging.nudgedTo();
    }

    void movesTo(@Nullable String otherUnit) {
        unit = otherUnit;
        takenBy = null;
        urging.startAnew();
    }

    void takenBy(long officer) {
        takenBy = officer;
    }

    /** By when it is owed; how much time it is given changes there. */
    DueDate time() {
        return time;
    }

    void pause(LocalDate today) {
        if (state != State.OPEN) return;
        state = State.PAUSED;
        time.stop(today);
    }

    void resume(WorkingDays calendar, LocalDate today) {
        if (state != State.PAUSED) return;
        state = State.OPEN;
        time.goOn(calendar, today);
    }

    void extend(WorkingDays calendar, LocalDate today, int by) {
        time.extend(kind, calendar, today, by);
    }

    void move(LocalDate day, WorkingDays calendar) {
        time.move(kind, day, calendar);
    }

    /** Counts the due date by the calendar as it is now; true if that makes it later. */
    boolean recount(WorkingDays calendar, EscalationLadder ladder) {
        if (!time.recount(kind, calendar)) return false;
        nextStep(ladder, calendar);
        return true;
    }

    void done(Instant now, LocalDate today, boolean countsApart) {
        state = State.DONE;
        doneAt = now;
        onTime = !today.isAfter(due());
        apart = countsApart;
        urging.end();
    }

    void dropped(Instant now) {
        state = State.DROPPED;
        doneAt = now;
        urging.end();
    }

    /** Whoever is just told a new day is not urged at once because of it. */
    void beginLadder(EscalationLadder ladder, WorkingDays calendar, LocalDate today) {
        urging.begin(ladder, calendar, due(), time.frame(today));
    }

    void nextStep(EscalationLadder ladder, WorkingDays calendar) {
        urging.next(ladder, calendar, due());
    }

    /** Takes all steps whose day has come; returns them. */
    List<EscalationLadder.Step> climb(
            EscalationLadder ladder, WorkingDays calendar, LocalDate today) {
        return urging.climb(ladder, calendar, due(), today);
    }
}
