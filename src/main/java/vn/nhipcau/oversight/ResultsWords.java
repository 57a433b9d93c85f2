package vn.nhipcau.oversight;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.oversight.Results.Ahead;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How results are told, and what is called how in them. Petitions by code and words, no names. */
@Component
class ResultsWords {
    private static final int NAMED = 10;
    private static final int LONGEST_TITLE = 80;

    private final Council council;
    private final Units units;
    private final Texts texts;

    ResultsWords(Council council, Units units, Texts texts) {
        this.council = council;
        this.units = units;
        this.texts = texts;
    }

    /** All of it in one message. */
    RichText summary(Results results, Language language) {
        var text = new ArrayList<RichText>();
        ahead(results, language).map(RichText::plain).ifPresent(text::add);
        text.add(
                texts.say(
                        language,
                        "oversight.results.head",
                        where(results, language),
                        since(results, language),
                        results.all().size(),
                        results.answered().size(),
                        results.open().size(),
                        results.late().size()));
        leftOver(results, language, text);
        var late = results.otherwiseLate();
        for (Line line : late.subList(0, Math.min(NAMED, late.size())))
            text.add(
                    texts.say(
                            language, "oversight.results.lateLine", line.code(), day(line.due())));
        if (late.size() > NAMED)
            text.add(texts.say(language, "oversight.results.more", late.size() - NAMED));
        return RichText.lines(text);
    }

    private void leftOver(Results results, Language language, List<RichText> text) {
        var left = results.leftOver();
        if (left.isEmpty()) return;
        text.add(texts.say(language, "oversight.results.leftOver", left.size()));
        for (Line line : left.subList(0, Math.min(NAMED, left.size())))
            text.add(
                    texts.say(
                            language,
                            "oversight.results.leftOverLine",
                            line.code(),
                            shortened(title(line, language)),
                            unit(line, language),
                            day(line.due())));
        if (left.size() > NAMED)
            text.add(texts.say(language, "oversight.results.leftOverMore", left.size() - NAMED));
    }

    /** For which meeting it is, if for one. */
    Optional<String> ahead(Results results, Language language) {
        Ahead ahead = results.ahead();
        if (ahead == null) return Optional.empty();
        String when = Dates.moment(ahead.starts());
        String place = ahead.place();
        return Optional.of(
                place == null
                        ? texts.words(language, "oversight.results.ahead", when)
                        : texts.words(language, "oversight.results.aheadAt", when, place));
    }

    /** Of what it is: the constituency, or the whole council. */
    String where(Results results, Language language) {
        var of = results.of();
        return (of == null ? council.name() : of.name()).in(language);
    }

    /** The same, with the constituency's wards. */
    String whereExactly(Results results, Language language) {
        var of = results.of();
        if (of == null || of.wards().isEmpty()) return where(results, language);
        return where(results, language)
                + " – "
                + of.wards().stream()
                        .map(ward -> units.ward(ward).name().in(language))
                        .map(ward -> texts.words(language, "oversight.ward", ward))
                        .collect(Collectors.joining(", "));
    }

    /** From when on: the last round of meetings, or a day. */
    String since(Results results, Language language) {
        String day = day(results.since());
        return results.last() == null
                ? day
                : texts.words(language, "oversight.results.sinceRound", day);
    }

    /** What stands above the list. */
    String listTitle(Results results, Language language) {
        return texts.words(
                language,
                "oversight.results.title",
                where(results, language),
                day(results.since()),
                day(results.today()));
    }

    /** What a petition is about, in the person's words; its subject area once they are erased. */
    String title(Line line, Language language) {
        String said = line.said().strip().replaceAll("\\s+", " ");
        return said.isEmpty() ? area(line.area(), language) : said;
    }

    String area(String code, Language language) {
        return units.area(code).name().in(language);
    }

    /** Who must answer; the secretariat while it decides that. */
    String unit(Line line, Language language) {
        return line.unit().map(units::get).orElseGet(units::secretariat).name().in(language);
    }

    static String day(LocalDate day) {
        return Dates.day(day);
    }

    static String time(Results results) {
        return Dates.moment(results.at());
    }

    private static String shortened(String text) {
        return Shortened.visibly(text, LONGEST_TITLE);
    }
}
