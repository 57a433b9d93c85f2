package vn.nhipcau.question;

import vn.nhipcau.record.StoredDrafts;

/** The stored answers. */
interface StoredAnswers extends StoredDrafts<Answer> {}
