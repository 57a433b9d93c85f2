package vn.nhipcau.routing;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;

import java.util.List;
import java.util.Optional;

/** Routing by words and rules alone; a text costs time in proportion to its length. */
@Component
class WordRouting implements Routing {
    private final KindReader kinds;
    private final Thanks thanks;
    private final WardFinder wards;
    private final TypedWard typedWard;
    private final AreaFinder areas;

    WordRouting(Council council, Units units) {
        var words = new WordList();
        kinds = new KindReader(words.signs());
        thanks = new Thanks(words.thanks());
        wards = new WardFinder(units.wards(), council.name().vi(), words);
        typedWard = new TypedWard(units.wards(), wards);
        areas = new AreaFinder(units.areas());
    }

    @Override
    public Reading read(String text) {
        var words = Text.of(text);
        var woven = Text.woven(text);
        var kind = kinds.read(words, woven);
        List<Ward> named = List.copyOf(wards.in(words));
        if (named.isEmpty() && woven.isPresent()) named = List.copyOf(wards.in(woven.get()));
        return new Reading(
                kind.kind(),
                kind.calm(),
                named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty(),
                named.size() > 1 ? named : List.of(),
                areas.in(words).or(() -> woven.flatMap(areas::in)));
    }

    @Override
    public boolean speaksOf(String text, String area) {
        return areas.mentions(Text.of(text), area);
    }

    @Override
    public boolean isThanks(String text) {
        return thanks.are(Text.of(text), text);
    }

    @Override
    public boolean isOnlyAWard(String typed) {
        return typedWard.isOnlyAWard(typed);
    }

    @Override
    public Optional<Ward> ward(String typed) {
        return typedWard.typed(typed);
    }
}
