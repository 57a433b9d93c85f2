package vn.nhipcau.record.answering;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Staff;
import vn.nhipcau.record.AnswerParts;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Texts;

/** What answering needs, whatever the case. */
@Component
public class AnsweringTools {
    final AnswerParts parts;
    final MessageLinks links;
    final UnseenFiles unseen;
    final OpenQuestions questions;
    final Cards cards;
    final Outbox outbox;
    final Staff staff;
    final Texts texts;

    AnsweringTools(
            AnswerParts parts,
            MessageLinks links,
            UnseenFiles unseen,
            OpenQuestions questions,
            Cards cards,
            Outbox outbox,
            Staff staff,
            Texts texts) {
        this.parts = parts;
        this.links = links;
        this.unseen = unseen;
        this.questions = questions;
        this.cards = cards;
        this.outbox = outbox;
        this.staff = staff;
        this.texts = texts;
    }
}
