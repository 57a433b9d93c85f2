package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.petition.Extensions;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.HeardPieces;
import vn.nhipcau.record.NotNow;

import java.util.List;
import java.util.Optional;

/**
 * What we ask staff to write: a prompt, and their reply to it. In groups we hear nothing but
 * replies to our own messages; so what a reply is for stands in the prompt's subject, and nobody
 * has to finish what somebody else began.
 */
@Component
class Prompts implements CardOwner, ReplyEar {
    private final Petitions petitions;
    private final Handling handling;
    private final Handover handover;
    private final Extensions extensions;
    private final ReplyDrafts drafts;
    private final Desks desks;
    private final Picker picker;
    private final Screening screening;
    private final Council council;
    private final HeardPieces pieces;
    private final OpenQuestions questions;
    private final Cards cards;

    Prompts(
            Petitions petitions,
            Handling handling,
            Handover handover,
            Extensions extensions,
            ReplyDrafts drafts,
            Desks desks,
            Picker picker,
            Screening screening,
            Council council,
            HeardPieces pieces,
            OpenQuestions questions,
            Cards cards) {
        this.petitions = petitions;
        this.handling = handling;
        this.handover = handover;
        this.extensions = extensions;
        this.drafts = drafts;
        this.desks = desks;
        this.picker = picker;
        this.screening = screening;
        this.council = council;
        this.pieces = pieces;
        this.questions = questions;
        this.cards = cards;
    }

    /** Asks for words about a petition; {@code purpose} is a key below {@code petition.prompt}. */
    void open(Turn turn, Petition petition, String purpose) {
        open(turn, petition, purpose, String.valueOf(petition.id()));
    }

    /** Asks what another unit shall contribute. */
    void openSupport(Turn turn, Petition petition, String unit) {
        open(turn, petition, "support", petition.id() + "-" + unit);
    }

    /** Asks why a unit needs so many working days more. */
    void openExtension(Turn turn, Petition petition, int days) {
        open(turn, petition, "extension", petition.id() + "-" + days);
    }

    private void open(Turn turn, Petition petition, String purpose, String key) {
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                owner() + ":" + purpose + "-" + key,
                Face.of(
                        turn.text("petition.prompt." + purpose, petition.code()),
                        Button.tap(turn.words("petition.staff.drop"), "drop")),
                turn.incoming().messageId());
        questions.ask(turn.address().id(), owner() + ":" + purpose + "-" + key);
    }

    @Override
    public String owner() {
        return "ask";
    }

    @Override
    public List<String> owners() {
        return List.of(owner());
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        String key = tap.card().key();
        questions.settle(turn.address().id(), tap.card().subject());
        var petition = petitions.locked(id(key));
        if (tap.card().closed()) {
            turn.note("petition.prompt.over");
            return;
        }
        // Cards of earlier versions stayed open after they were answered.
        boolean asked =
                purpose(key).equals("question") && desks.holding(turn, petition).isPresent();
        var last =
                asked && handling.openQuestion(petition).isPresent()
                        ? turn.text("petition.prompt.done.question", petition.code())
                        : turn.text("petition.prompt.dropped", petition.code());
        cards.close(tap.card().id(), Face.of(last));
    }

    private static String purpose(String key) {
        return key.substring(0, key.indexOf('-'));
    }

    private static long id(String key) {
        return Long.parseLong(key.substring(key.indexOf('-') + 1).split("-", 2)[0]);
    }

    @Override
    public boolean replied(Turn turn, String owner, String key) {
        String purpose = purpose(key);
        String[] rest = key.substring(key.indexOf('-') + 1).split("-", 2);
        var petition = petitions.locked(id(key));
        Optional<Acting> by = desks.holding(turn, petition);
        if (by.isEmpty()) {
            turn.reply("petition.staff.notYours");
            return true;
        }
        if (purpose.equals("correct") || purpose.equals("report")) {
            if (drafts.drafted(turn, petition, by.get())) answered(turn, key, petition);
            return true;
        }
        if (!(turn.said() instanceof Said.Words(var said))) {
            turn.hint("petition.prompt.onlyWords");
            turn.keepAsking();
            return true;
        }
        try {
            if (isHeard(turn, petition, by.get(), purpose, rest, said))
                answered(turn, key, petition);
        } catch (NotNow tooLate) {
            turn.reply("petition.staff.tooLate", petition.code());
        }
        return true;
    }

    // A prompt that was answered says so, and offers no more to drop what has gone.
    private void answered(Turn turn, String key, Petition petition) {
        var done = turn.text("petition.prompt.done." + purpose(key), petition.code());
        // A correction or a report has become a passage of a draft.
        if (!purpose(key).equals("correct") && !purpose(key).equals("report"))
            pieces.became(turn, owner() + ":" + key, null);
        cards.open(owner() + ":" + key).stream()
                .filter(card -> card.address() == turn.address().id())
                .forEach(card -> cards.close(card.id(), Face.of(done)));
    }

    private boolean isHeard(
            Turn turn, Petition petition, Acting by, String purpose, String[] rest, String words) {
        long id = petition.id();
        switch (purpose) {
            case "return" ->
                    picker.open(
                            turn,
                            petition,
                            "return",
                            String.valueOf(handover.reason(id, by, words)));
            case "question" -> {
                handling.ask(id, by, words);
                turn.reply("petition.staff.asked");
            }
            case "extension" -> {
                extensions.ask(id, by, Integer.parseInt(rest[1]), words);
                turn.reply("petition.staff.extensionAsked");
            }
            case "note" -> handling.note(id, by, words);
            case "support" -> {
                handling.askSupport(id, by, rest[1], words);
                turn.reply("petition.staff.supportAsked");
            }
            case "split" -> {
                var matter = screening.clearEntered(words);
                if (matter.isEmpty()) {
                    turn.reply(
                            "petition.staff.elsewhere",
                            council.office().in(turn.language()),
                            council.hours().in(turn.language()));
                    return false;
                }
                turn.reply(
                        "petition.staff.split.done",
                        petitions.split(petition, by, matter.get()).code());
            }
            default -> throw new IllegalStateException("no prompt " + purpose);
        }
        turn.receipt();
        return true;
    }
}
