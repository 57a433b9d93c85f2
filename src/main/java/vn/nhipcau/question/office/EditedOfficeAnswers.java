package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.EditEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.HeardPieces;
import vn.nhipcau.record.HeardPieces.Piece;

import java.util.List;

/**
 * Whoever is asked edits what they said: the draft follows; what has gone does not, and they are
 * told how to correct it.
 */
@Component
class EditedOfficeAnswers implements EditEar {
    private final Questions questions;
    private final Answers answers;
    private final AnswerDrafts drafts;
    private final OfficeDesks desks;
    private final HeardPieces pieces;

    EditedOfficeAnswers(
            Questions questions,
            Answers answers,
            AnswerDrafts drafts,
            OfficeDesks desks,
            HeardPieces pieces) {
        this.questions = questions;
        this.answers = answers;
        this.drafts = drafts;
        this.desks = desks;
        this.pieces = pieces;
    }

    @Override
    public boolean edited(Turn turn, Said now) {
        var piece = pieces.of(turn);
        var draft = piece.map(Piece::subject).flatMap(AnswerDrafts.KIND.about()::read);
        if (draft.isEmpty()) return false;
        var answer = answers.find(draft.get().id()).orElseThrow();
        var question = questions.locked(answer.caseId());
        String words = words(now);
        if (desks.acting(turn, question).isEmpty()) turn.hint("question.notYours");
        else if (answer.state() == State.ISSUED)
            turn.reply("question.draft.editedTooLate", question.code());
        else if (!answer.isOpen()) turn.reply("question.draft.over");
        else if (follows(answer, piece.get(), words)) {
            pieces.became(turn, piece.get().subject(), words);
            turn.receipt();
            drafts.changed(question, answer);
        } else turn.reply("question.draft.editedInVain");
        return true;
    }

    private static String words(Said now) {
        return switch (now) {
            case Said.Words(var text) -> text;
            case Said.Attached file -> file.caption();
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
