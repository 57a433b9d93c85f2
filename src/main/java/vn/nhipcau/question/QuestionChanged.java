package vn.nhipcau.question;

import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;

/**
 * A fact was put on a question's timeline. Published in the transaction that did it, so whatever is
 * said of it is said if and only if it is so.
 *
 * @param text the words that came with it; empty if none did
 * @param files the files that came with it
 */
public record QuestionChanged(
        Question question, QuestionEvent.Kind kind, String text, List<Attachment> files) {}
