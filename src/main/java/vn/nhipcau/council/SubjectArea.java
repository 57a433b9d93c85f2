package vn.nhipcau.council;

import java.util.List;
import java.util.Map;

/**
 * A field of public life (lĩnh vực).
 *
 * @param code its key, such as {@code drainage}
 * @param words example words and phrases in Vietnamese
 * @param wordsEn example words and phrases in English
 * @param level at which level it is answered unless somebody decides otherwise
 * @param answers the id of the unit that answers at a level; {@link #COMMITTEE_OF_WARD} at ward
 *     level where each ward's own People's Committee does
 */
public record SubjectArea(
        String code,
        Name name,
        List<String> words,
        List<String> wordsEn,
        CompetenceLevel level,
        Map<CompetenceLevel, String> answers) {
    /** The area of what fits nowhere else; always there. */
    public static final String OTHER = "other";

    /** Stands for the People's Committee of whichever ward the matter lies in. */
    public static final String COMMITTEE_OF_WARD = "ubnd-phuong";

    public SubjectArea {
        words = List.copyOf(words);
        wordsEn = List.copyOf(wordsEn);
        answers = Map.copyOf(answers);
    }
}
