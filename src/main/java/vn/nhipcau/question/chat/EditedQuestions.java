package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.EditHandler;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.record.MessageLinks;

/** A delegate edits what has gone to whoever is asked: that does not change, and they are told. */
@Component
class EditedQuestions implements EditHandler {
    private final MessageLinks pieces;

    EditedQuestions(MessageLinks pieces) {
        this.pieces = pieces;
    }

    @Override
    public boolean edited(UpdateContext context, MessageContent now) {
        if (pieces.of(context)
                .filter(found -> QuestionWords.OWN.read(found.subject()).isPresent())
                .isEmpty()) return false;
        context.reply("question.editedTooLate");
        return true;
    }
}
