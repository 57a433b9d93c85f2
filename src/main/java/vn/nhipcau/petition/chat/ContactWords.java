package vn.nhipcau.petition.chat;

import vn.nhipcau.petition.Filing;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name and a phone number as people type them in one line. */
final class ContactWords {
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d .()-]{7,18}\\d");
    private static final Pattern AROUND = Pattern.compile("^[\\s,;:–-]+|[\\s,;:–-]+$");
    private static final int LONGEST_NAME = 100;

    // Nobody is called by more words than that; a sentence belongs to the petition.
    private static final int MOST_WORDS = 7;

    private ContactWords() {}

    static Optional<Filing.Contact> read(String words) {
        if (words.contains("\n") && words.lines().count() > 2) return Optional.empty();
        var phone = PHONE.matcher(words);
        boolean found = phone.find();
        String number = found ? phone.group() : "";
        String rest = found ? words.replace(number, " ").replace('\n', ' ') : words;
        String name = AROUND.matcher(rest).replaceAll("");
        if (name.length() > LONGEST_NAME
                || name.split("\\s+").length > MOST_WORDS
                || (!found && name.chars().anyMatch(Character::isDigit))) return Optional.empty();
        if (number.isEmpty() && name.isEmpty()) return Optional.empty();
        return Optional.of(new Filing.Contact(name, number));
    }
}
