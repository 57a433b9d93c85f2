package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Preparation;
import vn.nhipcau.meeting.Preparations;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One thing to be prepared for a round, as a duty of whoever does it: [Đã làm], or to the round.
 */
@Component
class PreparationCards implements CardOwner, DutyCase {
    private final Preparations preparations;
    private final Meetings meetings;
    private final MeetingWords words;
    private final PlanMeetings plan;
    private final Contacts contacts;
    private final People people;
    private final Staff staff;
    private final Flows flows;
    private final Cards cards;
    private final Texts texts;

    PreparationCards(
            Preparations preparations,
            Meetings meetings,
            MeetingWords words,
            PlanMeetings plan,
            Contacts contacts,
            People people,
            Staff staff,
            Flows flows,
            Cards cards,
            Texts texts) {
        this.preparations = preparations;
        this.meetings = meetings;
        this.words = words;
        this.plan = plan;
        this.contacts = contacts;
        this.people = people;
        this.staff = staff;
        this.flows = flows;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return Preparation.OWNER;
    }

    @Override
    public void lock(Collection<String> keys) {
        preparations.lock(keys.stream().map(Long::valueOf).toList());
    }

    @Override
    public boolean replied(Turn turn, String key) {
        return false;
    }

    @Override
    public boolean show(Turn turn, DutyKind kind, String key) {
        var found = preparations.find(Long.parseLong(key)).filter(one -> isTheirs(turn, one));
        found.ifPresent(
                one ->
                        cards.open(
                                turn.address().id(),
                                Lane.ANSWER,
                                one.reference(),
                                face(one, turn),
                                null));
        return found.isPresent();
    }

    // Whoever does it; a secretary may say so for everybody.
    private boolean isTheirs(Turn turn, Preparation one) {
        return contacts.reach(one.unit()).contains(turn.address().id())
                || !turn.inGroup() && people.isSecretary(turn.person());
    }

    private Face face(Preparation one, Turn turn) {
        var buttons = new ArrayList<Button>();
        if (one.isOpen() && one.kind().isSaidByHand())
            buttons.add(Button.tap(turn.words("meeting.prepare.button.did"), "did"));
        if (!turn.inGroup() && people.isSecretary(turn.person()))
            buttons.add(Button.tap(turn.words("meeting.prepare.button.round"), "round"));
        return Face.of(text(one, turn.language()), buttons.toArray(Button[]::new));
    }

    private Rich text(Preparation one, Language language) {
        var lines = new ArrayList<Rich>();
        String what = texts.words(language, "meeting.prepare." + one.kind());
        var round = meetings.round(one.round());
        lines.add(texts.say(language, "meeting.prepare.title", what, words.round(round, language)));
        if (one.meeting() != null)
            meetings.find(one.meeting())
                    .ifPresent(
                            meeting ->
                                    lines.add(
                                            texts.say(
                                                    language,
                                                    "meeting.prepare.meeting",
                                                    words.who(meeting, language),
                                                    words.when(meeting, language))));
        lines.add(
                switch (one.state()) {
                    case DONE -> texts.say(language, "meeting.prepare.isDone");
                    case DROPPED -> texts.say(language, "meeting.prepare.isDropped");
                    case OPEN ->
                            texts.say(
                                    language, "meeting.prepare.isDue", MeetingWords.day(one.due()));
                });
        if (one.isOpen()) lines.add(texts.say(language, "meeting.prepare.how." + one.kind()));
        return Rich.lines(lines);
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        long id = Long.parseLong(tap.card().key());
        preparations.lock(List.of(id));
        var one = preparations.find(id).orElseThrow();
        if (!isTheirs(turn, one)) {
            turn.note("meeting.notYours");
            return;
        }
        if (tap.action().equals("round")) {
            boolean may = !turn.inGroup() && people.isSecretary(turn.person());
            if (may) flows.begin(turn, plan, new PlanMeetings.OneRound(one.round(), 0));
            else turn.note("meeting.notYours");
            return;
        }
        if (one.isOpen()) {
            var sender = turn.incoming().sender();
            String shown = sender.anonymous() ? turn.address().title() : sender.name();
            staff.acts(turn.person(), shown, one.unit());
            preparations.done(id, turn.person().id());
        }
        var now = preparations.find(id).orElseThrow();
        for (Card card : cards.open(one.reference())) cards.show(card.id(), face(now, turn));
    }
}
