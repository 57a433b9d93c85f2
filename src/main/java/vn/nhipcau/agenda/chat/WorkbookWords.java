package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.WorkbookReading;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;

/** What is said of a workbook that was sent back. */
@Component
class WorkbookWords {
    private static final int SHOWN = 20;
    private static final int MOST_MB = Sheet.MOST_BYTES / 1024 / 1024;

    private final Texts texts;

    WorkbookWords(Texts texts) {
        this.texts = texts;
    }

    /** Why nothing can be read. */
    RichText reason(Sheet.Unreadable unreadable, Language language) {
        return switch (unreadable.why()) {
            case NO_WORKBOOK -> texts.say(language, "agenda.workbook.unreadable");
            case OTHER_SHAPE -> texts.say(language, "agenda.workbook.otherShape");
            case TOO_BIG -> texts.say(language, "agenda.workbook.tooBig", MOST_MB);
            case TOO_LONG -> texts.say(language, "agenda.workbook.tooLong", Sheet.MOST_ROWS);
        };
    }

    /** Why nothing would change. */
    RichText outcome(WorkbookReading reading, Language language) {
        if (reading.wrong().isEmpty()) return texts.say(language, "agenda.workbook.same");
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "agenda.workbook.wrong", reading.wrong().size()));
        for (WorkbookReading.Wrong wrong : reading.wrong().stream().limit(SHOWN).toList())
            lines.add(
                    texts.say(
                            language,
                            "agenda.workbook.row",
                            wrong.sheet(),
                            String.valueOf(wrong.row()),
                            texts.words(language, "agenda.column." + wrong.column()),
                            texts.words(language, "agenda.wrong." + wrong.why())));
        int more = reading.wrong().size() - SHOWN;
        if (more > 0) lines.add(texts.say(language, "agenda.workbook.more", more));
        return RichText.lines(lines);
    }

    /** How much would change. */
    RichText summary(WorkbookReading reading, Language language) {
        return texts.say(
                language,
                "agenda.workbook.summary",
                reading.newSessions().size(),
                reading.changedSessions().size(),
                reading.newDelegates().size(),
                reading.changedDelegates().size());
    }
}
