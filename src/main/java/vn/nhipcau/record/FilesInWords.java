package vn.nhipcau.record;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** What stands in place of the words where somebody answered with files alone. */
@Component
public class FilesInWords {
    private final Texts texts;

    FilesInWords(Texts texts) {
        this.texts = texts;
    }

    /** The words; if there are none, which kinds of files there are instead, as in "(photo)". */
    public String orWords(String words, List<Attachment> files, Language language) {
        if (!words.isBlank() || files.isEmpty()) return words;
        return files.stream()
                .map(Attachment::kind)
                .distinct()
                .sorted()
                .map(kind -> texts.words(language, "files.only." + kind))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
