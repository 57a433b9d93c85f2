package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Place;

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
 * @param center a point in its middle, roughly: a place that somebody sends is near it or not; null
 *     if the council's file does not say
 */
public record Ward(
        String id,
        Name name,
        List<String> spellings,
        List<String> formerNames,
        List<String> otherMeanings,
        String committee,
        @Nullable Place center) {
    public Ward {
        spellings = List.copyOf(spellings);
        formerNames = List.copyOf(formerNames);
        otherMeanings = List.copyOf(otherMeanings);
    }

    /** A ward of which nobody said where it lies. */
    public Ward(
            String id,
            Name name,
            List<String> spellings,
            List<String> formerNames,
            List<String> otherMeanings,
            String committee) {
        this(id, name, spellings, formerNames, otherMeanings, committee, null);
    }
}
