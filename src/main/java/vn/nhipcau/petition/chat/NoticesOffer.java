package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** After a first receipt, once: does the person want notices of voter meetings in that ward? */
@Component
class NoticesOffer implements CardOwner {
    // Followed by the language in which they were asked: that question is what they agree to.
    private static final String YES = "yes:";

    private static final String OF = "of:";

    /** What stands for the ward while it is not chosen. */
    private static final String WHICH = "?";

    private static final int IN_A_ROW = 3;

    /** What stands for the ward where the council is a ward's own; no id can look like it. */
    private static final String COUNCIL = "*";

    private final Consents consents;
    private final Cards cards;
    private final Council council;
    private final Units units;
    private final Texts texts;

    NoticesOffer(Consents consents, Cards cards, Council council, Units units, Texts texts) {
        this.consents = consents;
        this.cards = cards;
        this.council = council;
        this.units = units;
        this.texts = texts;
    }

    void offer(Turn turn, Petition petition) {
        boolean known = petition.ward().isPresent() || units.wards().isEmpty();
        if (turn.person().noticesAsked() || !known) return;
        String ward = petition.ward().orElse(COUNCIL);
        open(turn, ward);
        consents.askedForNotices(turn.person());
    }

    /**
     * Somebody wants them now, whatever they said before: of their ward, or they are asked which.
     */
    void offerAgain(Turn turn) {
        var ward = turn.person().home().or(turn.person()::ward).flatMap(units::findWard);
        if (units.wards().isEmpty()) open(turn, COUNCIL);
        else if (ward.isPresent()) open(turn, ward.get().id());
        else cards.open(turn.address().id(), Lane.ANSWER, owner() + ":" + WHICH, which(turn), null);
    }

    private Face which(Turn turn) {
        var rows = new ArrayList<List<Button>>();
        var wards = units.wards();
        for (int i = 0; i < wards.size(); i += IN_A_ROW)
            rows.add(
                    wards.subList(i, Math.min(i + IN_A_ROW, wards.size())).stream()
                            .map(
                                    ward ->
                                            Button.tap(
                                                    ward.name().in(turn.language()),
                                                    OF + ward.id()))
                            .toList());
        return new Face(turn.text("petition.notices.which"), rows);
    }

    private void open(Turn turn, String ward) {
        cards.open(
                turn.address().id(), Lane.ANSWER, owner() + ":" + ward, question(turn, ward), null);
    }

    private Face question(Turn turn, String ward) {
        return Face.of(
                Rich.plain(offer(ward, turn.language())),
                Button.tap(turn.words("petition.notices.yes"), YES + turn.language().code()),
                Button.tap(turn.words("petition.notices.no"), "no"));
    }

    @Override
    public String owner() {
        return "notices";
    }

    // A consent of its own: given for one ward, with the question as it stood there.
    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        String ward = tap.card().key();
        if (ward.equals(WHICH)) {
            String chosen = tap.action().startsWith(OF) ? tap.action().substring(OF.length()) : "";
            if (units.findWard(chosen).isEmpty()) {
                turn.note("petition.otherStep");
                return;
            }
            cards.close(tap.card().id(), Face.of(turn.text("petition.notices.which")));
            open(turn, chosen);
            return;
        }
        if (!ward.equals(COUNCIL) && units.findWard(ward).isEmpty()) {
            turn.note("petition.otherStep");
            return;
        }
        if (tap.action().startsWith(YES)) {
            var asked = Language.of(tap.action().substring(YES.length()));
            // For the whole council the consent names no ward.
            String scope = ward.equals(COUNCIL) ? "" : ward;
            consents.give(turn.person(), Purpose.NOTICES, scope, offer(ward, asked), asked);
            cards.close(tap.card().id(), Face.of(given(turn, ward)));
        } else {
            cards.close(tap.card().id(), Face.of(turn.text("petition.notices.declined")));
        }
    }

    private String offer(String ward, Language language) {
        return ward.equals(COUNCIL)
                ? texts.words(
                        language, "petition.notices.offerCouncil", council.name().in(language))
                : texts.words(
                        language, "petition.notices.offer", units.ward(ward).name().in(language));
    }

    private Rich given(Turn turn, String ward) {
        var language = turn.language();
        return ward.equals(COUNCIL)
                ? turn.text("petition.notices.givenCouncil", council.name().in(language))
                : turn.text("petition.notices.given", units.ward(ward).name().in(language));
    }
}
