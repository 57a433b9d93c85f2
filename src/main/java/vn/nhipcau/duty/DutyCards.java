package vn.nhipcau.duty;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ReplyEar;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;

import java.util.List;
import java.util.Optional;

/**
 * A duty by itself, for whoever watches over it: the standing committee, the Fatherland Front, the
 * secretariat, the head of the unit. Whoever owes it sees what it is about instead.
 */
@Component
public class DutyCards implements CardOwner, ReplyEar {
    private final Duties duties;
    private final Cases cases;
    private final DutyFaces faces;
    private final Urging urging;
    private final Watchers watchers;
    private final Cards cards;
    private final ObjectProvider<WorkCommand> lists;

    DutyCards(
            Duties duties,
            Cases cases,
            DutyFaces faces,
            Urging urging,
            Watchers watchers,
            Cards cards,
            ObjectProvider<WorkCommand> lists) {
        this.duties = duties;
        this.cases = cases;
        this.faces = faces;
        this.urging = urging;
        this.watchers = watchers;
        this.cards = cards;
        this.lists = lists;
    }

    /** The button that shows a duty on any card whose owner passes its taps to {@link #show}. */
    public static Button button(Duty duty) {
        return Button.tap(duty.label(), "show:" + duty.id());
    }

    /** Rows of such buttons. */
    public static List<List<Button>> buttons(List<Duty> duties) {
        return DutyFaces.buttons(duties);
    }

    /** A line for each duty, numbered from the one after so many others on. */
    public List<Rich> lines(List<Duty> duties, int before, Language language) {
        return faces.lines(duties, before, language);
    }

    /** What a case said is erased: lists that show words of it give way. */
    public void forget(String label) {
        lists.getObject().forget(label);
    }

    /** Shows what the tapped {@link #button} stands for, to somebody whom it concerns. */
    public void show(Turn turn, String action) {
        var found = read(action, "show:");
        if (found.isEmpty()) {
            turn.note("duty.notYours");
            return;
        }
        var duty = locked(found.get());
        if (cases.show(turn, duty)) return;
        if (watchers.watches(turn, duty))
            cards.open(
                    turn.address().id(),
                    Lane.ANSWER,
                    owner() + ":" + duty.id(),
                    face(turn, duty),
                    null);
        else turn.note("duty.notYours");
    }

    // The duty's lock is that of what it is about.
    private Duty locked(Duty duty) {
        cases.lock(List.of(duty.reference()));
        return duties.find(duty.id()).orElseThrow();
    }

    private Optional<Duty> read(String action, String verb) {
        return action.matches(verb + "\\d{1,18}")
                ? duties.find(Long.parseLong(action.substring(verb.length())))
                : Optional.empty();
    }

    private Face face(Turn turn, Duty duty) {
        var text = faces.alone(duty, turn.language());
        return urging.mayUrge(turn.person(), duty).isPresent()
                ? Face.of(text, Button.tap(turn.words("duty.urge"), "urge:" + duty.id()))
                : Face.of(text);
    }

    @Override
    public String owner() {
        return "duty";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var found = read(tap.action(), "urge:").map(this::locked);
        var as = found.flatMap(duty -> urging.mayUrge(turn.person(), duty));
        if (found.isEmpty() || as.isEmpty()) {
            turn.note("duty.over");
            return;
        }
        boolean done = urging.urge(found.get(), turn.person(), as.get());
        turn.note(done ? "duty.urge.done" : "duty.urge.already");
        cards.show(tap.card().id(), face(turn, found.get()));
    }

    @Override
    public List<String> owners() {
        return List.of(MorningLists.OWNER, owner(), Urging.OWNER);
    }

    /** A reply to words about one duty is one to what it is about; to a list, to nothing. */
    @Override
    public boolean replied(Turn turn, String owner, String key) {
        var duty =
                key.matches("\\d{1,18}")
                        ? duties.find(Long.parseLong(key))
                        : Optional.<Duty>empty();
        if (duty.isPresent() && cases.replied(turn, duty.get())) return true;
        turn.hint("duty.replyToCard");
        return true;
    }
}
