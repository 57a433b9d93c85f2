package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.CouncilLevel;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Guests;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Invitation;
import vn.nhipcau.meeting.chat.Invited;
import vn.nhipcau.meeting.chat.MeetingView;
import vn.nhipcau.meeting.chat.Recipient;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Cards.Broadcast;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The secretariat chooses which units come to a meeting because they must be able to answer. */
@Component
class GuestList {
    private final Meetings meetings;
    private final Guests guests;
    private final Invited audience;
    private final Invitation invitation;
    private final MeetingView views;
    private final Notices notices;
    private final Contacts contacts;
    private final Council council;
    private final Units units;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    GuestList(
            Meetings meetings,
            Guests guests,
            Invited audience,
            Invitation invitation,
            MeetingView views,
            Notices notices,
            Contacts contacts,
            Council council,
            Units units,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.meetings = meetings;
        this.guests = guests;
        this.audience = audience;
        this.invitation = invitation;
        this.views = views;
        this.notices = notices;
        this.contacts = contacts;
        this.council = council;
        this.units = units;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    // Those of a ward host its meetings anyway; the secretariat plans them.
    private List<Unit> choices() {
        return units.all().stream()
                .filter(unit -> unit.kind() != UnitKind.SECRETARIAT)
                .filter(
                        unit ->
                                council.level() == CouncilLevel.WARD
                                        || unit.level() != CompetenceLevel.WARD)
                .toList();
    }

    /** Which units shall come? */
    CardView view(long id, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        var invited = guests.of(meeting);
        var rows = new ArrayList<List<Button>>();
        for (Unit unit : choices()) {
            String name = unit.name().in(language);
            String label =
                    invited.contains(unit.id())
                            ? texts.words(language, "meeting.guests.chosen", name)
                            : name;
            rows.add(List.of(PlanningAction.button(label, new PlanningAction.Guest(unit.id()))));
        }
        if (meeting.round().isPresent() && !invited.isEmpty())
            rows.add(
                    List.of(
                            PlanningAction.button(
                                    texts.words(language, "meeting.plan.button.toAll"),
                                    new PlanningAction.Guests())));
        rows.add(
                List.of(
                        PlanningAction.button(texts, language, new PlanningAction.Back()),
                        PlanningAction.button(texts, language, new PlanningAction.Close())));
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.guests"));
        lines.addAll(views.facts(meeting, language));
        String unreached =
                invited.stream()
                        .filter(unit -> contacts.reach(unit).isEmpty())
                        .map(unit -> units.get(unit).name().in(language))
                        .collect(Collectors.joining(", "));
        if (!unreached.isEmpty())
            lines.add(texts.say(language, "meeting.guests.unreached", unreached));
        return new CardView(RichText.lines(lines), rows);
    }

    /** The units that were chosen, as a line. */
    Optional<RichText> invited(VoterMeeting meeting, Language language) {
        var names =
                guests.of(meeting).stream()
                        .map(unit -> units.get(unit).name().in(language))
                        .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say(language, "meeting.guests.invited", names));
    }

    /** Chooses a unit, or takes it back as long as it was not told. */
    void choose(long id, String unit, UpdateContext context) {
        var meeting = meetings.lock(id);
        boolean known = choices().stream().anyMatch(one -> one.id().equals(unit));
        if (!meeting.status().isAhead() || !known) context.note("meeting.over");
        else if (guests.invite(meeting, unit, context.person().id())) tell(meeting, unit);
        else if (meeting.status() == MeetingStatus.PLANNED) guests.takeBack(meeting, unit);
        else context.note("meeting.guests.told");
    }

    /** Chooses the same units for all meetings of the round that are ahead. */
    void chooseForAll(long id, UpdateContext context) {
        var round = meetings.find(id).flatMap(VoterMeeting::round).map(meetings::round);
        if (round.isEmpty()) return;
        var chosen = guests.of(meetings.find(id).orElseThrow());
        var others = meetings.of(round.get()).stream().map(VoterMeeting::id).sorted().toList();
        for (long other : others) {
            var meeting = meetings.lock(other);
            if (!meeting.status().isAhead()) continue;
            for (String unit : chosen)
                if (guests.invite(meeting, unit, context.person().id())) tell(meeting, unit);
        }
        context.note("meeting.guests.forAll");
    }

    // Everybody else was told already. The keys are those of the announcement, in case its own
    // people are just being told.
    private void tell(VoterMeeting meeting, String unit) {
        if (meeting.status() != MeetingStatus.ANNOUNCED) return;
        String key = Notice.key(meeting, Occasion.ANNOUNCED);
        var until = meeting.time().starts();
        for (Recipient one : audience.of(unit)) {
            var view = views.now(meeting, Recipient.Role.HOST, one.language(), null);
            cards.openAll(
                    Lane.NOTICE,
                    List.of(
                            new Broadcast(
                                    one.address(),
                                    Notices.subject(meeting),
                                    view,
                                    key + ":at:" + one.address(),
                                    until,
                                    notices.isUrgent(meeting))));
            outbox.say(
                    Letter.notice(one.address(), RichText.EMPTY, Notices.subject(meeting))
                            .with(List.of(invitation.file(meeting, one.language())))
                            .at(meeting.pin().orElse(null))
                            .between(null, until)
                            .once(key + ":ics:at:" + one.address()));
        }
    }
}
