package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.EditEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.record.HeardPieces;

/** A delegate edits what has gone to whoever is asked: that does not change, and they are told. */
@Component
class EditedQuestions implements EditEar {
    private final HeardPieces pieces;

    EditedQuestions(HeardPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public boolean edited(Turn turn, Said now) {
        if (pieces.of(turn)
                .filter(found -> QuestionWords.OWN.read(found.subject()).isPresent())
                .isEmpty()) return false;
        turn.reply("question.editedTooLate");
        return true;
    }
}
