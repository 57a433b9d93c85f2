package vn.nhipcau.council;

import java.util.List;

/**
 * A ward as a territory; who answers for it is a {@link Unit}.
 *
 * @param id our own short key
 * @param name without the word "phường": {@code Bồ Đề}, {@code Bo De}
 * @param spellings other ways people write it
 * @param formerNames what it, or a part of it, was called before
 * @param otherMeanings phrases that contain the name and mean something else ("quỹ phúc lợi")
 * @param committee the id of its People's Committee
 */
public record Ward(
        String id,
        Name name,
        List<String> spellings,
        List<String> formerNames,
        List<String> otherMeanings,
        String committee) {
    public Ward {
        spellings = List.copyOf(spellings);
        formerNames = List.copyOf(formerNames);
        otherMeanings = List.copyOf(otherMeanings);
    }
}
