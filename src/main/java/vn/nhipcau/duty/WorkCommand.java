package vn.nhipcau.duty;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is owed here, the most urgent first, with a button that brings each case. */
@Component
class WorkCommand implements ChatCommand, CardOwner {
    private static final int ON_A_PAGE = 10;
    private static final String PAGE = "page:";
    private static final String UNIT = "unit-";
    private static final String LATE = "late-";
    private static final Pattern PAGES =
            Pattern.compile("page:((?:unit|late)-[a-z0-9-]{1,30}):(\\d{1,4})");

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
    private final Cases cases;
    private final Texts texts;
    private final Clock clock;

    WorkCommand(
            StoredDuties duties,
            DutyFaces faces,
            DutyCards dutyCards,
            Watchers watchers,
            Roles roles,
            Units units,
            Cards cards,
            Cases cases,
            Texts texts,
            Clock clock) {
        this.duties = duties;
        this.faces = faces;
        this.dutyCards = dutyCards;
        this.watchers = watchers;
        this.roles = roles;
        this.units = units;
        this.cards = cards;
        this.cases = cases;
        this.texts = texts;
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
        run(turn);
    }

    /** All that is owed here, from the first page. */
    void run(Turn turn) {
        var desks = watchers.desks(turn);
        for (String unit : desks) open(turn, UNIT + unit, owed(turn, unit, 0));
        var watches = watched(turn);
        for (var held : watches) open(turn, LATE, overdue(turn, held, 0));
        if (desks.isEmpty() && watches.isEmpty()) turn.answer("duty.work.notStaff");
    }

    private List<Held> watched(Turn turn) {
        if (turn.inGroup()) return List.of();
        return roles.of(turn.person()).stream()
                .filter(
                        held ->
                                held.role() == Role.STANDING_MEMBER
                                        || held.role() == Role.FRONT_OFFICER)
                .toList();
    }

    // An older list in the same chat makes way: only one of them bears words of petitions.
    private void open(Turn turn, String about, Face face) {
        long here = turn.address().id();
        String subject = owner() + ":" + about;
        cards.open(subject).stream()
                .filter(card -> card.address() == here)
                .forEach(card -> cards.close(card.id(), old(turn.language())));
        cards.open(here, Lane.ANSWER, subject, face, null);
    }

    private Face old(Language language) {
        return Face.of(texts.say(language, "duty.work.old"));
    }

    /** What a case said is erased: no list shows words of it any longer. */
    void forget(String label) {
        for (Unit unit : units.all())
            for (Card card : cards.open(owner() + ":" + UNIT + unit.id()))
                if (cards.face(card.id()).filter(face -> bears(face, label)).isPresent())
                    cards.close(card.id(), old(Language.VI));
    }

    private static boolean bears(Face face, String label) {
        return face.text().text().contains(label);
    }

    private Face owed(Turn turn, String unit, int wanted) {
        String name = units.get(unit).name().in(turn.language());
        long all = duties.countWork(unit, LISTED_KINDS);
        if (all == 0) return Face.of(turn.text("duty.work.none", name));
        int page = page(wanted, all);
        var shown = duties.work(unit, LISTED_KINDS, PageRequest.of(page, ON_A_PAGE));
        var words = shown.stream().collect(Collectors.toMap(Duty::id, cases::words));
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("duty.work.title", name, all));
        var each = faces.lines(shown, page * ON_A_PAGE, turn.language());
        for (int i = 0; i < shown.size(); i++) {
            lines.add(each.get(i));
            String said = Objects.requireNonNull(words.get(shown.get(i).id()));
            if (!said.isEmpty()) lines.add(turn.text("duty.work.words", said));
        }
        return list(turn, lines, shown, UNIT + unit, page, all);
    }

    private Face overdue(Turn turn, Held held, int wanted) {
        var ward = held.unit();
        var watched = held.role() == Role.STANDING_MEMBER ? WATCHED_BY_COMMITTEE : WATCHED;
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String where = ward == null ? "" : units.ward(ward).name().in(turn.language());
        long all = duties.countOverdue(watched, today, ward);
        if (all == 0) return Face.of(turn.text("duty.work.noneOverdue", where));
        int page = page(wanted, all);
        var shown = duties.overdue(watched, today, ward, PageRequest.of(page, ON_A_PAGE));
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("duty.work.overdue", where, all));
        lines.addAll(faces.lines(shown, page * ON_A_PAGE, turn.language()));
        return list(turn, lines, shown, LATE + held.id(), page, all);
    }

    private static int page(int wanted, long all) {
        return Math.clamp(wanted, 0, (int) ((all - 1) / ON_A_PAGE));
    }

    private Face list(
            Turn turn, List<Rich> lines, List<Duty> shown, String about, int page, long all) {
        int last = page(Integer.MAX_VALUE, all);
        var rows = new ArrayList<>(DutyFaces.buttons(shown));
        if (last == 0) return new Face(Rich.lines(lines), rows);
        lines.add(turn.text("duty.work.page", page + 1, last + 1));
        var turning = new ArrayList<Button>();
        if (page > 0) turning.add(turning(turn, "before", about, page - 1));
        if (page < last) turning.add(turning(turn, "after", about, page + 1));
        rows.add(turning);
        return new Face(Rich.lines(lines), rows);
    }

    private static Button turning(Turn turn, String label, String about, int page) {
        return Button.tap(
                turn.words("duty.work." + label), PAGE + about + ":" + Integer.toString(page));
    }

    @Override
    public String owner() {
        return "work";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var page = PAGES.matcher(tap.action());
        if (!page.matches()) {
            dutyCards.show(turn, tap.action());
            return;
        }
        // Read anew for whoever taps: what they may see may have changed.
        String about = page.group(1);
        int number = Integer.parseInt(page.group(2));
        Optional<Face> face =
                about.startsWith(UNIT)
                        ? Optional.of(about.substring(UNIT.length()))
                                .filter(unit -> watchers.desks(turn).contains(unit))
                                .map(unit -> owed(turn, unit, number))
                        : watched(turn).stream()
                                .filter(held -> about.equals(LATE + held.id()))
                                .findFirst()
                                .map(held -> overdue(turn, held, number));
        if (face.isEmpty()) turn.note("duty.notYours");
        else cards.show(tap.card().id(), face.get());
    }
}
