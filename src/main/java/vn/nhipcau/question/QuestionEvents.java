package vn.nhipcau.question;

import vn.nhipcau.record.Facts;

/** The stored facts of the timelines of all questions. */
interface QuestionEvents extends Facts<QuestionEvent> {}
