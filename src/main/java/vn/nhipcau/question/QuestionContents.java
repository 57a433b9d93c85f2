package vn.nhipcau.question;

import vn.nhipcau.record.Contents;

/** The stored texts of all questions. */
interface QuestionContents extends Contents<QuestionContent> {}
