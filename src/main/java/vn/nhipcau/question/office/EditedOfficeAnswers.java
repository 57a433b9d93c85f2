package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.EditHandler;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.MessageLinks.Piece;

import java.util.List;

/**
 * Whoever is asked edits what they said: the draft follows; what has gone does not, and they are
 * told how to correct it.
 */
@Component
class EditedOfficeAnswers implements EditHandler {
    private final Questions questions;
    private final Answers answers;
    private final AnswerDrafts drafts;
    private final ActingOffices desks;
    private final MessageLinks pieces;

    EditedOfficeAnswers(
            Questions questions,
            Answers answers,
            AnswerDrafts drafts,
            ActingOffices desks,
            MessageLinks pieces) {
        this.questions = questions;
        this.answers = answers;
        this.drafts = drafts;
        this.desks = desks;
        this.pieces = pieces;
    }

    @Override
    public boolean edited(UpdateContext context, MessageContent now) {
        var piece = pieces.of(context);
        var draft = piece.map(Piece::subject).flatMap(AnswerDrafts.KIND.about()::read);
        if (draft.isEmpty()) return false;
        var answer = answers.find(draft.get().id()).orElseThrow();
        var question = questions.locked(answer.caseId());
        String words = words(now);
        if (desks.acting(context, question).isEmpty()) context.hint("question.notYours");
        else if (answer.state() == State.ISSUED)
            context.reply("question.draft.editedTooLate", question.code());
        else if (!answer.isOpen()) context.reply("question.draft.over");
        else if (follows(answer, piece.get(), words)) {
            pieces.became(context, piece.get().subject(), words);
            context.receipt();
            drafts.changed(question, answer);
        } else context.reply("question.draft.editedInVain");
        return true;
    }

    private static String words(MessageContent now) {
        return switch (now) {
            case MessageContent.Words(var text) -> text;
            case MessageContent.Attached file -> file.caption();
            default -> "";
        };
    }

    // A caption that was empty before is a new passage.
    private boolean follows(Answer answer, Piece piece, String words) {
        String before = piece.words();
        if (before == null || words.isEmpty()) return false;
        if (!before.isEmpty()) return answers.edit(answer, before, words);
        answers.add(answer, words, List.of());
        return true;
    }
}
