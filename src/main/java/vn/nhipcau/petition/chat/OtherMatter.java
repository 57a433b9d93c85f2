package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Ward;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Reading;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Spelling;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what somebody wrote when they were asked about a petition of theirs, but which plainly is
 * another: about another ward, another subject, another street. It only leads to the question which
 * of the two it is, so it may err; but an ordinary answer shall not be asked about.
 */
@Component
class OtherMatter {
    /** Fewer words than this rarely are a matter of their own; with a place of its own, these. */
    private static final int SENTENCE = 8;

    private static final int SENTENCE_WITH_PLACE = 6;
    private static final int LONG = 12;

    /** Words by which an answer begins: where it is, since when, whose house. */
    private static final Set<String> ANSWERING =
            Set.of(
                    ("da vang thua o tai ngay truoc sau gan duoi tren canh ben doi cho doan dau giua"
                                    + " cuoi tu so khoang nha pho duong ngo ngach hem hom luc it at"
                                    + " near in on from since about opposite my")
                            .split(" "));

    private static final Pattern LIVING = Pattern.compile("(toi|em|chau|minh|chung toi) o .*");

    /** These only with a pause behind them: "Có, mùi hôi lắm", but "Có cây đổ ngang đường". */
    private static final Pattern YES_OR_NO =
            Pattern.compile(
                    "(co|khong|dung|phai|roi|yes|no)\\s*([,.;:!\\n]|(a|roi|dau|nhe)\\b).*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** How petitions begin, folded. */
    private static final Pattern ASKING =
            Pattern.compile(
                    "(kinh gui|(toi|em|chau|chung toi|gia dinh toi)? ?(xin |muon )?(kien nghi|phan anh)"
                            + "|i (want|would like) to (report|complain)).*");

    private final Routing routing;
    private final Petitions petitions;

    OtherMatter(Routing routing, Petitions petitions) {
        this.routing = routing;
        this.petitions = petitions;
    }

    /** Whether these words look like a petition of their own beside this one. */
    boolean isOther(String words, Petition asked) {
        var reading = routing.read(words);
        if (reading.calmKind() != Kind.PETITION) return false;
        if (isElsewhere(reading, asked)) return true;
        String folded = Spelling.fold(words);
        int length = folded.split(" ").length;
        if (length < SENTENCE_WITH_PLACE) return false;
        boolean asks = ASKING.matcher(folded).matches();
        if (asks && length >= LONG) return true;
        boolean answers = answers(words, folded);
        var street = street(words, asked);
        boolean inFull = reading.ward().isPresent() && street != Street.SAME_OR_NONE;
        if (!isOtherArea(words, reading, asked)) {
            if (reading.area().isEmpty() && street == Street.NAMED && !answers) return true;
            return inFull && length >= SENTENCE && (!answers || reading.area().isPresent());
        }
        if (answers) return reading.ward().isPresent() || asks || street == Street.NAMED;
        return length >= SENTENCE || street != Street.SAME_OR_NONE;
    }

    private static boolean isElsewhere(Reading reading, Petition asked) {
        if (reading.ward().isPresent()) return !reading.ward().map(Ward::id).equals(asked.ward());
        return !reading.candidates().isEmpty()
                && reading.candidates().stream()
                        .noneMatch(ward -> asked.ward().filter(ward.id()::equals).isPresent());
    }

    // "Cống ở sát cột đèn số 7" speaks of a lamp, but of the drain too.
    private boolean isOtherArea(String words, Reading reading, Petition asked) {
        return reading.area().filter(area -> !area.code().equals(asked.area())).isPresent()
                && !routing.speaksOf(words, asked.area());
    }

    private static boolean answers(String words, String folded) {
        return ANSWERING.contains(folded.split(" ", 2)[0])
                || LIVING.matcher(folded).matches()
                || YES_OR_NO.matcher(Spelling.bare(words).strip()).matches();
    }

    private enum Street {
        SAME_OR_NONE,
        NUMBERED,
        NAMED
    }

    // The streets that they name, unless one of them stands in the petition, too; else its lane has
    // another number. A petition that names none has all of the street's.
    private Street street(String words, Petition asked) {
        var streets = StreetNames.in(words);
        if (streets.isEmpty()) return Street.SAME_OR_NONE;
        var before = StreetNames.in(petitions.text(asked).orElse(""));
        if (areOther(streets, before, false)) return Street.NAMED;
        return areOther(streets, before, true) ? Street.NUMBERED : Street.SAME_OR_NONE;
    }

    private static boolean areOther(Set<String> streets, Set<String> before, boolean numbers) {
        var named = of(streets, numbers);
        var known = of(before, numbers);
        return !named.isEmpty()
                && (!numbers || !known.isEmpty())
                && named.stream().noneMatch(known::contains);
    }

    private static List<String> of(Set<String> streets, boolean numbers) {
        return streets.stream().filter(name -> StreetNames.isNumber(name) == numbers).toList();
    }
}
