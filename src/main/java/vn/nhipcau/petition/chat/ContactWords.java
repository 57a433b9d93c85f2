package vn.nhipcau.petition.chat;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;

import vn.nhipcau.petition.Filing;
import vn.nhipcau.shared.Spelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A name and a phone number as people type them in one line. */
final class ContactWords {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String HERE = "VN";

    // The number of an identity card has nine digits or twelve.
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![\\d+])\\d(?:[ .]?\\d){8}(?:(?:[ .]?\\d){3})?(?!\\d)");

    // What stands before it, the longest first.
    private static final List<String> ID_NAMES =
            List.of(
                    "can cuoc cong dan",
                    "chung minh nhan dan",
                    "chung minh thu",
                    "can cuoc",
                    "id card",
                    "cccd",
                    "cmnd",
                    "cmt",
                    "id");
    // What stands before or behind such a name in a sentence.
    private static final Set<String> AROUND_ID =
            Set.of("so", "cua", "toi", "em", "minh", "la", "my", "number", "no", "is");

    private static final Pattern AROUND = Pattern.compile("^[\\s,;:–/-]+|[\\s,;:–/-]+$");
    private static final Set<String> NO =
            Set.of(
                    "khong",
                    "khong can",
                    "khong co",
                    "khong a",
                    "khong can dau",
                    "khong muon",
                    "bo qua",
                    "thoi",
                    "ko",
                    "k",
                    "ok",
                    "oke",
                    "no",
                    "none",
                    "no thanks",
                    "skip");
    private static final int LONGEST_NAME = 100;

    /** As much as the column holds. */
    private static final int LONGEST_PHONE = 40;

    // What stands before a number, or between two, the longest first.
    private static final List<String> PHONE_WORDS =
            List.of(
                    "so dien thoai",
                    "so cua toi",
                    "dien thoai",
                    "so may",
                    "hoac",
                    "hay",
                    "va",
                    "or",
                    "and",
                    "sdt",
                    "dt",
                    "dd",
                    "tel",
                    "phone",
                    "mobile",
                    "zalo");

    // Nobody is called by more words than that; a sentence belongs to the petition.
    private static final int MOST_WORDS = 7;

    private ContactWords() {}

    /** What they leave; the number of an identity card is no part of it. */
    static Optional<Filing.Contact> read(String words) {
        if (words.contains("\n") && words.lines().count() > 2) return Optional.empty();
        String rest = words;
        String phone = "";
        for (PhoneNumberMatch match : PHONES.findNumbers(words, HERE, Leniency.VALID, MOST_WORDS)) {
            String more = phone.isEmpty() ? "" : phone + ", ";
            if ((more + match.rawString()).length() <= LONGEST_PHONE)
                phone = more + match.rawString();
            rest = rest.replace(match.rawString(), " ");
        }
        rest = withoutId(rest).replace('\n', ' ');
        String name =
                AROUND.matcher(rest.replaceAll("(?:\\s*[,;]\\s*)+", ", ").replaceAll("\\s+", " "))
                        .replaceAll("");
        if (!phone.isEmpty()) name = withoutPhoneWords(name);
        if (name.length() > LONGEST_NAME
                || name.split("\\s+").length > MOST_WORDS
                || (phone.isEmpty() && name.chars().anyMatch(Character::isDigit)))
            return Optional.empty();
        if (phone.isEmpty() && name.isEmpty()) return Optional.empty();
        return Optional.of(new Filing.Contact(name, phone));
    }

    private static String withoutPhoneWords(String name) {
        for (String around : PHONE_WORDS) {
            if (Spelling.fold(name).equals(around)) return "";
            int words = around.split(" ").length;
            String[] all = name.split("(?<=\\s)");
            if (all.length <= words) continue;
            String last = String.join("", List.of(all).subList(all.length - words, all.length));
            if (Spelling.fold(last).equals(around))
                return withoutPhoneWords(
                        AROUND.matcher(String.join("", List.of(all).subList(0, all.length - words)))
                                .replaceAll(""));
        }
        return name;
    }

    private static String withoutId(String words) {
        var number = ID_NUMBER.matcher(words);
        if (!number.find()) return words;
        String before = withoutName(words.substring(0, number.start()));
        return before + " " + withoutId(words.substring(number.end()));
    }

    private static String withoutName(String before) {
        String[] words = before.strip().split("(?<=\\s)");
        int end = withoutAround(words, words.length);
        for (String name : ID_NAMES) {
            int kept = end - name.split(" ").length;
            if (kept < 0) continue;
            String last = String.join("", List.of(words).subList(kept, end));
            if (!Spelling.fold(last).equals(name)) continue;
            if (kept > 0 && AROUND_ID.contains(Spelling.fold(words[kept - 1]))) kept--;
            return String.join("", List.of(words).subList(0, kept));
        }
        return before;
    }

    private static int withoutAround(String[] words, int end) {
        int kept = end;
        while (kept > 0 && AROUND_ID.contains(Spelling.fold(words[kept - 1]))) kept--;
        return kept;
    }

    /** Whether the number of an identity card stands among the words. */
    static boolean hasIdNumber(String words) {
        String rest = words;
        for (PhoneNumberMatch match : PHONES.findNumbers(words, HERE, Leniency.VALID, MOST_WORDS))
            rest = rest.replace(match.rawString(), " ");
        return ID_NUMBER.matcher(rest).find();
    }

    /** Whether they say that they leave nothing. */
    static boolean isNo(String words) {
        return NO.contains(Spelling.fold(words));
    }
}
