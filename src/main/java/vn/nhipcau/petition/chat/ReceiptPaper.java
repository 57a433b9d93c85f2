package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/**
 * The receipt that somebody without a chat takes home. Who they are and what they said is not on
 * it: the lines for that are filled in by hand.
 */
@Component
class ReceiptPaper {
    private final Council council;
    private final PetitionWords words;
    private final Texts texts;

    ReceiptPaper(Council council, PetitionWords words, Texts texts) {
        this.council = council;
        this.words = words;
        this.texts = texts;
    }

    /** The receipt of a petition, ready to be printed. */
    byte[] of(Petition petition, Language language) {
        var page = new PdfPage();
        page.small(texts.words(language, "petition.paper.council", council.name().in(language)));
        page.title(texts.words(language, "petition.paper.title"));
        page.code(petition.code());
        page.line(
                texts.words(
                        language, "petition.paper.received", words.time(petition.receivedAt())));
        page.line(texts.words(language, "petition.source." + petition.source()));
        page.line(texts.words(language, "petition.paper.area", words.area(petition, language)));
        page.line(texts.words(language, "petition.paper.unit", words.unit(petition, language)));
        page.line(texts.words(language, "petition.paper.due", words.day(petition.due())));
        page.line(texts.words(language, "petition.paper.person"));
        page.small(
                texts.words(
                        language,
                        "petition.paper.ask",
                        council.office().in(language),
                        council.hours().in(language)));
        page.line(texts.words(language, "petition.paper.sign"));
        return page.bytes();
    }
}
