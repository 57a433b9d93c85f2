package vn.nhipcau.question;

import org.springframework.stereotype.Component;

import vn.nhipcau.files.Files;
import vn.nhipcau.question.QuestionContent.Kind;
import vn.nhipcau.record.Archive;

import java.time.Clock;

/** The contents of questions: texts and files. */
@Component
class QuestionArchive extends Archive<Kind, QuestionContent, QuestionFile> {
    QuestionArchive(
            QuestionContents contents, QuestionFiles questionFiles, Files files, Clock clock) {
        super(contents, QuestionContent::new, questionFiles, QuestionFile::new, files, clock);
    }
}
