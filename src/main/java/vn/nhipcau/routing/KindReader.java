package vn.nhipcau.routing;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells petitions from what is none, by signs and a few rules. */
class KindReader {
    /** How many words may lie between somebody in office and what they did. */
    private static final int NEAR = 10;

    /** Fewer words than this tell nobody what to do. */
    private static final int FEWEST_WORDS = 3;

    private final Phrases<Sign> signs;

    KindReader(Phrases<Sign> signs) {
        this.signs = signs;
    }

    /** What a text is, and what it is if it is no emergency. */
    record Kinds(Kind kind, Kind calm) {}

    /**
     * Reads a text.
     *
     * @param woven the same with its words as they are meant, if they are written apart: signs
     *     count in whichever of the two they stand
     */
    Kinds read(Text text, Optional<Text> woven) {
        var found = signs.in(text);
        Map<Sign, BitSet> places = places(text, found);
        Map<Sign, BitSet> others =
                woven.map(other -> places(other, signs.in(other))).orElse(places);
        Kind guided = graver(guided(places), guided(others));
        Kind calm = guided != null ? guided : unguided(text, places, advertising(found));
        boolean now = has(places, Sign.EMERGENCY) || has(others, Sign.EMERGENCY);
        boolean danger =
                (has(places, Sign.DANGER) || has(others, Sign.DANGER))
                        && !has(places, Sign.CALM)
                        && !has(others, Sign.CALM)
                        && guided == null;
        return new Kinds(now || danger ? Kind.EMERGENCY : calm, calm);
    }

    private static @Nullable Kind graver(@Nullable Kind one, @Nullable Kind other) {
        return one == Kind.DENUNCIATION || other == null ? one : other;
    }

    private static Map<Sign, BitSet> places(Text text, List<Phrases.Found<Sign>> found) {
        var places = new EnumMap<Sign, BitSet>(Sign.class);
        for (Sign sign : Sign.values()) places.put(sign, new BitSet(text.size()));
        for (var phrase : found)
            for (Sign sign : phrase.meanings()) at(places, sign).set(phrase.start(), phrase.end());
        return places;
    }

    private static BitSet at(Map<Sign, BitSet> places, Sign sign) {
        return places.getOrDefault(sign, new BitSet());
    }

    private static boolean has(Map<Sign, BitSet> places, Sign sign) {
        return !at(places, sign).isEmpty();
    }

    private static @Nullable Kind guided(Map<Sign, BitSet> places) {
        if (has(places, Sign.DENUNCIATION) || isWrongOfOfficial(places)) return Kind.DENUNCIATION;
        return has(places, Sign.COMPLAINT) ? Kind.COMPLAINT : null;
    }

    private static boolean isWrongOfOfficial(Map<Sign, BitSet> places) {
        BitSet officials = at(places, Sign.OFFICIAL);
        return at(places, Sign.WRONG).stream()
                .anyMatch(
                        wrong -> {
                            int official = officials.nextSetBit(Math.max(0, wrong - NEAR));
                            return official >= 0 && official <= wrong + NEAR;
                        });
    }

    private static Kind unguided(Text text, Map<Sign, BitSet> places, long advertising) {
        boolean isAdvertising = advertising >= (text.hasLink() ? 1 : 2);
        if (isAdvertising && !has(places, Sign.ASKS)) return Kind.NOT_A_PETITION;
        var said = new BitSet(text.size());
        said.set(0, text.size());
        said.andNot(at(places, Sign.SMALLTALK));
        said.andNot(at(places, Sign.FILLER));
        for (int i = 0; i < text.size(); i++) if (text.at(i).isNumber()) said.clear(i);
        if (said.isEmpty()) return Kind.NOT_A_PETITION;
        boolean tooShort = text.size() < FEWEST_WORDS || said.cardinality() < 2;
        return tooShort ? Kind.TOO_SHORT : Kind.PETITION;
    }

    private static long advertising(List<Phrases.Found<Sign>> found) {
        return found.stream().filter(at -> at.meanings().contains(Sign.ADVERTISING)).count();
    }
}
