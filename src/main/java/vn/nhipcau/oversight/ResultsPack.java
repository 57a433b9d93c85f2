package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Constituency;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.AdvanceViews;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.PastMeetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.oversight.Results.Ahead;
import vn.nhipcau.oversight.Results.LastRound;
import vn.nhipcau.petition.PetitionRegister;
import vn.nhipcau.petition.PetitionRegister.Line;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of the petitions of a constituency since its voters were met last. */
@Component
public class ResultsPack {
    // Minutes are due one working day after a meeting, and bring what was said there.
    private static final int UNTIL_MINUTED = 1;

    private final PetitionRegister register;
    private final Meetings meetings;
    private final PastMeetings past;
    private final AdvanceViews views;
    private final Delegates delegates;
    private final WorkingDays calendar;
    private final ResultsWords words;
    private final ResultsFiles files;
    private final Outbox outbox;
    private final ResultsSettings settings;
    private final Clock clock;

    ResultsPack(
            PetitionRegister register,
            Meetings meetings,
            PastMeetings past,
            AdvanceViews views,
            Delegates delegates,
            WorkingDays calendar,
            ResultsWords words,
            ResultsFiles files,
            Outbox outbox,
            ResultsSettings settings,
            Clock clock) {
        this.register = register;
        this.meetings = meetings;
        this.past = past;
        this.views = views;
        this.delegates = delegates;
        this.calendar = calendar;
        this.words = words;
        this.files = files;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Hands it to whoever asked; of the whole council if there are no constituencies.
     *
     * @return whether something in it is still going on
     */
    public boolean hand(UpdateContext context, @Nullable Constituency of) {
        var results = now(of);
        var language = context.language();
        outbox.say(
                Letter.answer(context.address().id(), words.summary(results, language), "chat")
                        .with(files.of(results, language)));
        return !going(results).isEmpty();
    }

    /** The codes of what is still going on, whose time is up first. */
    public List<String> going(@Nullable Constituency of) {
        return going(now(of));
    }

    private static List<String> going(Results results) {
        return Stream.concat(
                        results.open().stream().sorted(Comparator.comparing(Line::due)),
                        results.promised().stream())
                .map(Line::code)
                .toList();
    }

    private Results now(@Nullable Constituency of) {
        var groups = groups(of);
        var next =
                meetings.announced().stream()
                        .filter(
                                meeting ->
                                        meeting.delegateGroup()
                                                .filter(groups::contains)
                                                .isPresent())
                        .findFirst();
        return results(of, next.flatMap(VoterMeeting::round), null);
    }

    /** What the delegates of a meeting's group are to know before it. */
    Results before(VoterMeeting meeting, DelegateGroup group) {
        var of =
                delegates.constituencies().stream()
                        .filter(some -> some.id().equals(group.constituency()))
                        .findFirst()
                        .orElse(null);
        var ahead =
                new Ahead(
                        meeting.time().starts().atZone(clock.getZone()),
                        meeting.place().orElse(null));
        return results(of, meeting.round(), ahead);
    }

    // Of a round that is under way some meetings may be over: the time begins with the one before.
    private Results results(
            @Nullable Constituency of, Optional<Long> inFlight, @Nullable Ahead ahead) {
        var groups = groups(of);
        var held = past.lastRound(groups, inFlight);
        var since =
                held.stream()
                        .findFirst()
                        .map(first -> day(first.time().starts()))
                        .orElseGet(() -> withoutMeeting(groups));
        var lines = new ArrayList<Line>();
        register.since(
                since.atStartOfDay(clock.getZone()).toInstant(),
                of == null ? List.of() : of.wards(),
                lines::add);
        return new Results(
                of,
                clock.instant().atZone(clock.getZone()),
                since,
                held.isEmpty() ? null : lastRound(held),
                ahead,
                lines);
    }

    private List<String> groups(@Nullable Constituency of) {
        return delegates.groups().stream()
                .filter(group -> of == null || group.constituency().equals(of.id()))
                .map(DelegateGroup::id)
                .toList();
    }

    private LastRound lastRound(List<VoterMeeting> held) {
        return new LastRound(
                calendar.plus(day(held.getLast().time().starts()), UNTIL_MINUTED),
                held.stream()
                        .map(views::of)
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    // Since the delegates are in office, but not for years.
    private LocalDate withoutMeeting(List<String> groups) {
        var months = LocalDate.now(clock).minusMonths(settings.months());
        var term =
                groups.stream()
                        .map(delegates::ofGroup)
                        .flatMap(List::stream)
                        .map(Delegate::from)
                        .min(Comparator.naturalOrder());
        return term.filter(months::isBefore).orElse(months);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }
}
