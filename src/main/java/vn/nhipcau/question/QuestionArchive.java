package vn.nhipcau.question;

import org.springframework.stereotype.Component;

import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.QuestionContent.Kind;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The contents of questions: texts and files. Kept apart from the facts, to be emptied. */
@Component
class QuestionArchive {
    private final QuestionContents contents;
    private final QuestionFiles questionFiles;
    private final Files files;
    private final Clock clock;

    QuestionArchive(
            QuestionContents contents, QuestionFiles questionFiles, Files files, Clock clock) {
        this.contents = contents;
        this.questionFiles = questionFiles;
        this.files = files;
        this.clock = clock;
    }

    QuestionContent keep(Question question, Kind kind, String text, List<Attachment> attached) {
        var content = contents.save(new QuestionContent(question, kind, text, clock.instant()));
        attach(question, content.id(), attached);
        return content;
    }

    void attach(Question question, long content, List<Attachment> attached) {
        attached.forEach(file -> questionFiles.save(new QuestionFile(question, content, file)));
    }

    QuestionContent get(long content) {
        return contents.findById(content).orElseThrow();
    }

    Optional<QuestionContent> last(Question question, Kind kind) {
        return contents(question).reversed().stream()
                .filter(content -> content.kind() == kind)
                .findFirst();
    }

    List<QuestionContent> contents(Question question) {
        return contents.findByCaseIdOrderById(question.id());
    }

    List<Attachment> filesOf(long content) {
        return questionFiles.findByContentOrderById(content).stream()
                .map(QuestionFile::attachment)
                .toList();
    }

    List<Attachment> files(Question question) {
        return questionFiles.findByQuestionOrderById(question.id()).stream()
                .map(QuestionFile::attachment)
                .toList();
    }

    void erase(Question question) {
        contents(question).forEach(QuestionContent::erase);
        files.erase(files(question).stream().map(Attachment::file).toList());
        questionFiles.deleteByQuestion(question.id());
    }
}
