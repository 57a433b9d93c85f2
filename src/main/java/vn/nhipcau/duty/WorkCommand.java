package vn.nhipcau.duty;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Rich;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is owed here, the most urgent first, with a button that brings each case. */
@Component
class WorkCommand implements ChatCommand, CardOwner {
    private static final int LISTED = 15;

    /** What is watched by those who owe nothing themselves. */
    private static final Set<DutyKind> WATCHED =
            EnumSet.of(
                    DutyKind.REPLY,
                    DutyKind.REVIEW,
                    DutyKind.PROMISE,
                    DutyKind.DOCUMENT,
                    DutyKind.MINUTES,
                    DutyKind.SYNTHESIS);

    /** A case is listed once: whoever has not confirmed it yet owes its answer all the same. */
    private static final Set<DutyKind> LISTED_KINDS =
            EnumSet.complementOf(EnumSet.of(DutyKind.ACKNOWLEDGE));

    /** What delegates ask is watched by the Standing Committee, besides. */
    private static final Set<DutyKind> WATCHED_BY_COMMITTEE =
            EnumSet.of(
                    DutyKind.REPLY,
                    DutyKind.REVIEW,
                    DutyKind.PROMISE,
                    DutyKind.ANSWER,
                    DutyKind.INTERPELLATION,
                    DutyKind.MINUTES,
                    DutyKind.SYNTHESIS);

    private final StoredDuties duties;
    private final DutyFaces faces;
    private final DutyCards dutyCards;
    private final Watchers watchers;
    private final Roles roles;
    private final Units units;
    private final Cards cards;
    private final Clock clock;

    WorkCommand(
            StoredDuties duties,
            DutyFaces faces,
            DutyCards dutyCards,
            Watchers watchers,
            Roles roles,
            Units units,
            Cards cards,
            Clock clock) {
        this.duties = duties;
        this.faces = faces;
        this.dutyCards = dutyCards;
        this.watchers = watchers;
        this.roles = roles;
        this.units = units;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "viec";
    }

    @Override
    public String english() {
        return "work";
    }

    @Override
    public Where where() {
        return Where.ANYWHERE;
    }

    @Override
    public Audience audience() {
        return Audience.STAFF;
    }

    @Override
    public int place() {
        return 35;
    }

    @Override
    public void run(Turn turn, String rest) {
        var desks = watchers.desks(turn);
        for (String unit : desks) open(turn, owed(turn, unit));
        boolean watches = false;
        if (!turn.inGroup())
            for (Held held : roles.of(turn.person()))
                if (held.role() == Role.STANDING_MEMBER || held.role() == Role.FRONT_OFFICER) {
                    open(turn, overdue(turn, held));
                    watches = true;
                }
        if (desks.isEmpty() && !watches) turn.answer("duty.work.notStaff");
    }

    private void open(Turn turn, Face face) {
        cards.open(turn.address().id(), Lane.ANSWER, owner(), face, null);
    }

    private Face owed(Turn turn, String unit) {
        String name = units.get(unit).name().in(turn.language());
        long all = duties.countByUnitAndKindInAndStateIn(unit, LISTED_KINDS, Duties.OWED);
        if (all == 0) return Face.of(turn.text("duty.work.none", name));
        var first =
                duties.findByUnitAndKindInAndStateInOrderByDueAscIdAsc(
                        unit, LISTED_KINDS, Duties.OWED, Limit.of(LISTED));
        return list(turn, turn.text("duty.work.title", name, all), first, all);
    }

    private Face overdue(Turn turn, Held held) {
        var ward = held.unit();
        var watched = held.role() == Role.STANDING_MEMBER ? WATCHED_BY_COMMITTEE : WATCHED;
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var first = duties.overdue(watched, today, ward, Limit.of(LISTED));
        String where = ward == null ? "" : units.ward(ward).name().in(turn.language());
        if (first.isEmpty()) return Face.of(turn.text("duty.work.noneOverdue", where));
        return list(turn, turn.text("duty.work.overdue", where), first, first.size());
    }

    private Face list(Turn turn, Rich title, List<Duty> first, long all) {
        var lines = new ArrayList<Rich>();
        lines.add(title);
        lines.addAll(faces.lines(first, turn.language()));
        if (all > first.size()) lines.add(turn.text("duty.work.more", all - first.size()));
        return new Face(Rich.lines(lines), DutyFaces.buttons(first));
    }

    @Override
    public String owner() {
        return "work";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        dutyCards.show(turn, tap.action());
    }
}
