package vn.nhipcau.question;

import vn.nhipcau.question.QuestionEvent.Actor;

/**
 * Somebody who acts for whoever is asked.
 *
 * @param person their id
 * @param name the name on record, shown to colleagues only
 * @param as in what part: for the unit, as its head, for the secretariat
 */
public record Answering(long person, String name, Actor as) {}
