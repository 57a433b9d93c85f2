package vn.nhipcau.duty;

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
import java.util.ArrayList;
import java.util.EnumSet;
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
    private LocalDate countedFrom;
    private int days;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable LocalDate pausedOn;
    private @Nullable Instant doneAt;
    private boolean onTime;
    private boolean apart;
    private int extensions;
    private int nudges;
    private int steps;
    private @Nullable LocalDate nextOn;
    private @Nullable LocalDate nudgedOn;
    private String nudgedTo;
    private boolean questioning;
    private int shortened;
    private @Nullable Integer limitDays;
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
        countedFrom = what.countedFrom();
        days = what.days();
        limitDays = what.days();
        due = what.due();
        state = State.OPEN;
        nudgedTo = "";
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
        return due;
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
        return extensions;
    }

    /** On how many mornings somebody was urged because of it. */
    public int nudges() {
        return nudges;
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
        return questioning;
    }

    /** The last morning on which somebody was urged because of it. */
    Optional<LocalDate> nudgedOn() {
        return Optional.ofNullable(nudgedOn);
    }

    /** Who was urged then. */
    Set<Audience> nudgedTo() {
        return audiences(nudgedTo);
    }

    static Set<Audience> audiences(String names) {
        var audiences = EnumSet.noneOf(Audience.class);
        for (String name : names.split(",", -1))
            if (!name.isEmpty()) audiences.add(Audience.valueOf(name));
        return audiences;
    }

    void movesTo(@Nullable String otherUnit) {
        unit = otherUnit;
        takenBy = null;
        nudgedOn = null;
    }

    void takenBy(long officer) {
        takenBy = officer;
    }

    void pause(LocalDate today) {
        if (state != State.OPEN) return;
        state = State.PAUSED;
        pausedOn = today;
    }

    void resume(WorkingDays calendar, LocalDate today) {
        if (state != State.PAUSED) return;
        int stood = Math.max(0, calendar.between(Objects.requireNonNull(pausedOn), today));
        state = State.OPEN;
        pausedOn = null;
        days += stood;
        due = calendar.plus(due, stood);
    }

    void extend(WorkingDays calendar, LocalDate today, int by) {
        extensions++;
        var now = frame(today);
        var from = due.isBefore(now) ? now : due;
        move(calendar.plus(from, by), calendar);
    }

    /** The day at which its time has come: while it stands still, the day on which it stopped. */
    private LocalDate frame(LocalDate today) {
        return state == State.PAUSED ? Objects.requireNonNull(pausedOn) : today;
    }

    void move(LocalDate day, WorkingDays calendar) {
        due = day;
        if (!isInCalendarDays()) days = calendar.between(countedFrom, day);
    }

    private boolean isInCalendarDays() {
        return kind == DutyKind.INTERPELLATION && (limitDays == null ? days : limitDays) == 0;
    }

    /**
     * The due date if it were urgent from now on. Urgency never gives more time, and never puts a
     * date into the past.
     *
     * @param from the working day that is not counted any more: today, or when the office opens
     * @param within working days
     */
    LocalDate dueIfUrgent(WorkingDays calendar, LocalDate from, int within) {
        var wanted = calendar.plus(state == State.PAUSED ? frame(from) : from, within);
        return wanted.isBefore(due) ? wanted : due;
    }

    /** Makes it urgent; what that takes away is kept, to be given back. */
    void hurry(WorkingDays calendar, LocalDate from, int within) {
        var wanted = dueIfUrgent(calendar, from, within);
        int by = Math.max(0, calendar.between(wanted, due));
        shortened += by;
        days -= by;
        due = wanted;
    }

    /** The due date if it were urgent no more: with the days that urgency took away. */
    LocalDate dueIfNotUrgent(WorkingDays calendar) {
        return calendar.plus(due, shortened);
    }

    /** It is urgent no more. */
    void relax(WorkingDays calendar) {
        due = dueIfNotUrgent(calendar);
        days += shortened;
        shortened = 0;
    }

    /**
     * The council's limit for it is another one now. A longer one gives the days that it is longer
     * by, an urgent duty gets them when it is urgent no more; a shorter one takes nothing away.
     */
    void limitIs(int other, boolean urgent, WorkingDays calendar) {
        int more = limitDays == null ? 0 : other - limitDays;
        if (more <= 0) return;
        limitDays = other;
        if (urgent) {
            shortened += more;
            return;
        }
        days += more;
        due = calendar.plus(due, more);
    }

    /** The day on which it is due if its time goes on today. */
    LocalDate dueFrom(LocalDate day, WorkingDays calendar, LocalDate today) {
        return state == State.PAUSED
                ? calendar.plus(day, Math.max(0, calendar.between(frame(today), today)))
                : day;
    }

    /**
     * Counts the due date by the calendar as it is now; true if that makes it later. What is
     * counted in calendar days only makes way for a day off, a day that somebody named does not.
     */
    boolean recount(WorkingDays calendar, EscalationLadder ladder) {
        var now = due;
        if (isInCalendarDays()) now = calendar.orNextWorkingDay(due);
        else if (!kind.isForANamedDay()) now = calendar.plus(countedFrom, Math.max(0, days));
        if (!now.isAfter(due)) return false;
        due = now;
        nextStep(ladder, calendar);
        return true;
    }

    void done(Instant now, LocalDate today, boolean countsApart) {
        state = State.DONE;
        doneAt = now;
        onTime = !today.isAfter(due);
        apart = countsApart;
        nextOn = null;
    }

    void dropped(Instant now) {
        state = State.DROPPED;
        doneAt = now;
        nextOn = null;
    }

    /** Whoever is just told a new day is not urged at once because of it. */
    void beginLadder(EscalationLadder ladder, WorkingDays calendar, LocalDate today) {
        steps = 0;
        var now = frame(today);
        for (var step : ladder.steps()) if (!calendar.shift(due, step.at()).isAfter(now)) steps++;
        nextStep(ladder, calendar);
    }

    void nextStep(EscalationLadder ladder, WorkingDays calendar) {
        nextOn =
                steps < ladder.steps().size()
                        ? calendar.shift(due, ladder.steps().get(steps).at())
                        : null;
    }

    /**
     * Takes all steps whose day has come, as one: whoever should have heard of it while the machine
     * was off hears of it once.
     *
     * @return the steps taken
     */
    List<EscalationLadder.Step> climb(
            EscalationLadder ladder, WorkingDays calendar, LocalDate today) {
        var taken = new ArrayList<EscalationLadder.Step>();
        while (nextOn != null && !nextOn.isAfter(today)) {
            if (steps < ladder.steps().size()) taken.add(ladder.steps().get(steps));
            steps++;
            nextStep(ladder, calendar);
        }
        if (taken.isEmpty()) return taken;
        var to = EnumSet.noneOf(Audience.class);
        taken.forEach(step -> to.addAll(step.to()));
        nudges++;
        nudgedOn = today;
        nudgedTo = String.join(",", to.stream().map(Enum::name).toList());
        if (taken.stream().anyMatch(EscalationLadder.Step::questioning)) questioning = true;
        return taken;
    }
}
