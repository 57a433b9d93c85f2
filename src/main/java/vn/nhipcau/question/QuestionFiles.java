package vn.nhipcau.question;

import vn.nhipcau.record.AttachedFiles;

/** Which files came with which question. */
interface QuestionFiles extends AttachedFiles<QuestionFile> {}
