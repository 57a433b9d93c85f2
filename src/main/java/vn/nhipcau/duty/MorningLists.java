package vn.nhipcau.duty;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.duty.MorningMessage.Morning;
import vn.nhipcau.duty.StoredDuties.Urged;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one message that a chat gets on a working morning: what somebody there is urged to do, or
 * told of. It is kept up to date: what is done leaves it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MorningLists {
    private static final int LISTED = 12;

    private final StoredDuties duties;
    private final DutyLists lists;
    private final Audiences audiences;
    private final DutyView views;
    private final WorkingDays calendar;
    private final Cards cards;
    private final Outbox outbox;
    private final Clock clock;

    MorningLists(
            StoredDuties duties,
            DutyLists lists,
            Audiences audiences,
            DutyView views,
            WorkingDays calendar,
            Cards cards,
            Outbox outbox,
            Clock clock) {
        this.duties = duties;
        this.lists = lists;
        this.audiences = audiences;
        this.views = views;
        this.calendar = calendar;
        this.cards = cards;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is urged in one chat, by whom it concerns. */
    private Map<Long, List<Urged>> byAddress(List<Urged> groups) {
        var all = new LinkedHashMap<Long, List<Urged>>();
        for (Urged group : groups)
            for (long address : to(group))
                all.computeIfAbsent(address, _ -> new ArrayList<>()).add(group);
        return all;
    }

    private Set<Long> to(Urged group) {
        return audiences.all(
                UrgingProgress.audiences(group.nudgedTo()), group.unit(), group.ward());
    }

    /**
     * Whom a morning concerns, and with which units: those urged on that day, and those to whom
     * nothing came before.
     */
    Map<Long, Set<String>> addresses(LocalDate day) {
        var all = new TreeMap<Long, Set<String>>();
        byAddress(duties.urged(day, day))
                .forEach((address, groups) -> all.put(address, units(groups)));
        for (long address : lists.addresses())
            lists.findById(address)
                    .filter(list -> list.onDay().isBefore(day) && !cards.isShown(list.card()))
                    .ifPresent(_ -> all.putIfAbsent(address, Set.of()));
        return all;
    }

    private static Set<String> units(List<Urged> groups) {
        return groups.stream()
                .flatMap(group -> Stream.ofNullable(group.unit()))
                .collect(Collectors.toSet());
    }

    /**
     * Lays out a chat's message of a morning, once; an older one gives its buttons up. What could
     * not be told before (the messenger was away all day) stands on the new one.
     *
     * @param units those of whom something was urged here when the round began to tell
     */
    void tell(long address, LocalDate day, Set<String> units) {
        var before = lists.findLockedByAddress(address);
        if (before.filter(list -> !list.onDay().isBefore(day)).isPresent()) return;
        var untold = before.filter(list -> !cards.isShown(list.card()));
        var since = untold.map(DutyList::since).orElse(day);
        // Looking at no more than need be: a town can have very much to do on one morning.
        var urged = since.equals(day) ? duties.urged(day, units) : duties.urged(since, day);
        var groups = byAddress(urged).getOrDefault(address, List.of());
        if (groups.isEmpty()) return;
        if (untold.isPresent() && neverArrives(address, untold.get().onDay()))
            outbox.withdraw(subject(untold.get().onDay()), address);
        else
            before.ifPresent(
                    list ->
                            cards.close(
                                    list.card(),
                                    views.oldList(list.onDay(), audiences.language(address))));
        var card =
                cards.openUntil(
                        address,
                        Lane.NOTICE,
                        subject(day),
                        view(address, groups, day),
                        calendar.officeCloses(clock.instant()));
        before.ifPresentOrElse(
                list -> list.update(day, since, card.id()),
                () -> lists.save(new DutyList(address, day, since, card.id())));
    }

    // Whoever never read a list need not read that it is old, or that all of it is done.
    private boolean neverArrives(long address, LocalDate day) {
        return cards.reached(subject(day), Set.of(address)).isEmpty();
    }

    private static String subject(LocalDate day) {
        return MorningMessage.KIND.subject(new Morning(day));
    }

    /** The chats in whose newest list a duty may stand. */
    Set<Long> standsAt(Duty duty) {
        return duty.nudgedOn().isEmpty()
                ? Set.of()
                : audiences.all(
                        duty.nudgedTo(), duty.unit().orElse(null), duty.ward().orElse(null));
    }

    /** Brings lists to what is so now. In one order, so that two who do it never wait in a ring. */
    void refresh(Collection<Long> addresses) {
        var found = new TreeMap<Long, DutyList>();
        for (long address : new TreeSet<>(addresses))
            lists.findLockedByAddress(address).ifPresent(list -> found.put(address, list));
        // Looked up once for all of the same morning, and only when all are locked.
        var mornings = new HashMap<List<LocalDate>, Map<Long, List<Urged>>>();
        found.forEach(
                (address, list) ->
                        refresh(
                                address,
                                list,
                                mornings.computeIfAbsent(
                                                List.of(list.since(), list.onDay()),
                                                _ -> urged(list))
                                        .getOrDefault(address, List.of())));
    }

    private Map<Long, List<Urged>> urged(DutyList list) {
        return byAddress(duties.urged(list.since(), list.onDay()));
    }

    private void refresh(long address, DutyList list, List<Urged> groups) {
        if (groups.isEmpty() && neverArrives(address, list.onDay())) {
            outbox.withdraw(subject(list.onDay()), address);
            return;
        }
        cards.show(
                list.card(),
                groups.isEmpty()
                        ? views.allDone(list.onDay(), audiences.language(address))
                        : view(address, groups, list.onDay()),
                Lane.NOTICE);
    }

    private CardView view(long address, List<Urged> groups, LocalDate day) {
        long all = groups.stream().mapToLong(Urged::count).sum();
        var first =
                groups.stream()
                        .filter(group -> group.unit() != null)
                        .flatMap(group -> duties.urged(group, Limit.of(LISTED)).stream())
                        .sorted(Comparator.comparing(Duty::due).thenComparingLong(Duty::id))
                        .limit(LISTED)
                        .toList();
        long late = groups.stream().mapToLong(Urged::late).sum();
        return views.morning(day, first, all, late, audiences.language(address));
    }
}
