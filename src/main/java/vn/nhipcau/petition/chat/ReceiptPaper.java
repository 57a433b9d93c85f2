package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.regex.Pattern;

/**
 * The receipt that somebody without a chat takes home, with their words. Who they are is not on it:
 * the line for that is filled in by hand.
 */
@Component
class ReceiptPaper {
    /** As much as fits above the code at the foot of the page. */
    private static final Pattern FITS = Pattern.compile("\\X{1,500}");

    private final Council council;
    private final PetitionWords words;
    private final Texts texts;

    ReceiptPaper(Council council, PetitionWords words, Texts texts) {
        this.council = council;
        this.words = words;
        this.texts = texts;
    }

    /** The receipt of a petition, ready to be printed. */
    byte[] of(Petition petition, String said, Language language) {
        var page = new PdfPage();
        page.small(texts.words(language, "petition.paper.council", council.name().in(language)));
        page.title(texts.words(language, "petition.paper.title"));
        page.code(petition.code());
        page.line(
                texts.words(
                        language, "petition.paper.received", words.time(petition.receivedAt())));
        page.line(texts.words(language, "petition.source." + petition.source()));
        page.line(texts.words(language, "petition.paper.area", words.area(petition, language)));
        page.line(texts.words(language, "petition.paper.unit", words.holder(petition, language)));
        page.line(texts.words(language, "petition.paper.due", words.day(petition.due())));
        if (!said.isEmpty())
            page.small(texts.words(language, "petition.paper.said", shortened(said)));
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

    private static String shortened(String said) {
        String line = said.strip().replaceAll("\\s+", " ");
        var begin = FITS.matcher(line);
        return begin.lookingAt() && begin.end() < line.length() ? begin.group() + "…" : line;
    }
}
