package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ReplyEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;

import java.util.List;

/** A citizen replies to anything that we said about their petition: that adds to it. */
@Component
class CitizenReplies implements ReplyEar {
    private final Petitions petitions;
    private final Guidance guidance;
    private final Gathering gathering;
    private final Outbox outbox;

    CitizenReplies(Petitions petitions, Guidance guidance, Gathering gathering, Outbox outbox) {
        this.petitions = petitions;
        this.guidance = guidance;
        this.gathering = gathering;
        this.outbox = outbox;
    }

    @Override
    public List<String> owners() {
        return List.of("petition", "track");
    }

    @Override
    public boolean replied(Turn turn, String owner, String key) {
        if (turn.inGroup() || !key.matches("\\d{1,18}")) return false;
        var own =
                petitions
                        .find(Long.parseLong(key))
                        .filter(found -> found.person().orElse(-1L) == turn.person().id())
                        .filter(found -> found.status().isOpen());
        if (own.isEmpty()) return false;
        String words = Hearing.words(turn.said());
        if (!words.isEmpty() && guidance.guides(turn, words)) return true;
        return switch (turn.said()) {
            case Said.Words _ -> add(turn, own.get(), words, List.of());
            case Said.Attached attached -> {
                if (gathering.isTooBig(turn, attached)) yield true;
                var file = new Attachment(gathering.keep(turn, attached), attached.kind());
                yield add(turn, own.get(), words, List.of(file));
            }
            default -> false;
        };
    }

    private boolean add(Turn turn, Petition petition, String words, List<Attachment> files) {
        petitions.supplement(turn.person(), petition, words, files);
        turn.receipt();
        outbox.say(
                Letter.answer(
                        turn.address().id(),
                        turn.text("petition.supplement.done", petition.code()),
                        PetitionWords.subject(petition)));
        return true;
    }
}
