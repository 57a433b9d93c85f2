package vn.nhipcau.routing;

import vn.nhipcau.council.SubjectArea;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the subject area whose example words a text uses most. */
class AreaFinder {
    /** How much speaks for an area: all its words in the text, and the longest phrase of them. */
    private record Weight(int words, int longest) {
        static final Comparator<Weight> BY_WEIGHT =
                Comparator.comparingInt(Weight::words).thenComparingInt(Weight::longest);

        Weight plus(int phrase) {
            return new Weight(words + phrase, Math.max(longest, phrase));
        }
    }

    private final Phrases<String> examples = new Phrases<>();
    private final Map<String, SubjectArea> areas = new HashMap<>();

    AreaFinder(List<SubjectArea> areas) {
        for (SubjectArea area : areas) {
            this.areas.put(area.code(), area);
            area.words().forEach(phrase -> examples.vietnamese(phrase, area.code()));
            area.wordsEn().forEach(phrase -> examples.english(phrase, area.code()));
        }
    }

    /** Whether any example word of this area stands in it. */
    boolean mentions(Text text, String area) {
        return examples.in(text).stream().anyMatch(phrase -> phrase.meanings().contains(area));
    }

    /** The one area that most speaks for; empty if none, or two as much. */
    Optional<SubjectArea> in(Text text) {
        var weights = new HashMap<String, Weight>();
        var seen = new HashSet<List<String>>();
        for (var phrase : examples.in(text)) {
            var words = text.words().subList(phrase.start(), phrase.end());
            if (!seen.add(words.stream().map(Token::english).toList())) continue;
            for (String code : phrase.meanings())
                weights.merge(
                        code,
                        new Weight(phrase.length(), phrase.length()),
                        (sum, more) -> sum.plus(more.words));
        }
        var best = weights.values().stream().max(Weight.BY_WEIGHT);
        var winners =
                weights.entrySet().stream()
                        .filter(entry -> best.filter(entry.getValue()::equals).isPresent())
                        .map(Map.Entry::getKey)
                        .toList();
        return winners.size() == 1
                ? Optional.ofNullable(areas.get(winners.getFirst()))
                : Optional.empty();
    }
}
