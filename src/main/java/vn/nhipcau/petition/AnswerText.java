package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import vn.nhipcau.record.FilesInWords;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;

/** How an answer reads to the person; staff see the very same before they send it. */
@Component
@NamedInterface("answers")
public class AnswerText {
    private static final int SHOWN = 3000;

    private final Replies replies;
    private final PetitionWords words;
    private final FilesInWords inWords;
    private final Texts texts;

    AnswerText(Replies replies, PetitionWords words, FilesInWords inWords, Texts texts) {
        this.replies = replies;
        this.words = words;
        this.inWords = inWords;
        this.texts = texts;
    }

    /** The answer, its words cut where they would not fit one message. */
    public RichText of(Petition petition, Reply reply, Language language) {
        var lines = new ArrayList<RichText>();
        String title = reply.isCorrection() ? "petition.answer.corrected" : "petition.answer";
        lines.add(texts.say(language, title, petition.code()));
        String matter = words.gist(petition);
        if (!matter.isEmpty()) lines.add(texts.say(language, "petition.answer.about", matter));
        lines.add(texts.say(language, "petition.answer.by", words.unit(reply.unit(), language)));
        reply.outcome()
                .ifPresent(
                        outcome ->
                                lines.add(
                                        texts.say(
                                                language,
                                                "petition.answer.outcome",
                                                words.outcome(outcome, language))));
        reply.promisedOn()
                .ifPresent(
                        day ->
                                lines.add(
                                        texts.say(
                                                language,
                                                "petition.answer.promised",
                                                words.day(day))));
        String said = inWords.orWords(replies.text(reply), replies.files(reply), language);
        lines.add(texts.say(language, "petition.answer.content", shown(said)));
        return RichText.lines(lines);
    }

    /** Whether the words are longer than what one message shows. */
    public boolean isCut(Reply reply) {
        return isLong(replies.text(reply));
    }

    private static boolean isLong(String text) {
        return text.length() > SHOWN;
    }

    private static String shown(String text) {
        return isLong(text) ? Shortened.visibly(text, SHOWN) : text;
    }
}
