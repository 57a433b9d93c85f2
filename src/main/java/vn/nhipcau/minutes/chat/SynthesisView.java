package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Counts;
import vn.nhipcau.minutes.Synthesis.OfMeeting;
import vn.nhipcau.minutes.Synthesis.OfRound;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Syntheses in a few lines: numbers, subject areas, who answers; nobody's words or name. */
@Component
class SynthesisView {
    private final MinutesView views;
    private final MeetingWords words;
    private final Units units;
    private final Texts texts;

    SynthesisView(MinutesView views, MeetingWords words, Units units, Texts texts) {
        this.views = views;
        this.words = words;
        this.units = units;
        this.texts = texts;
    }

    List<RichText> lines(OfMeeting synthesis, Language language) {
        var meeting = synthesis.meeting();
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "minutes.synthesis.title",
                        words.kind(meeting, language),
                        views.day(meeting),
                        words.who(meeting, language)));
        lines.add(texts.say(language, "minutes.synthesis.voters", words.wards(meeting, language)));
        lines.addAll(counts(synthesis.counts(), language));
        long before =
                synthesis.petitions().stream()
                        .filter(line -> line.source() != Petition.Source.MEETING)
                        .count();
        if (before > 0) lines.add(texts.say(language, "minutes.synthesis.before", before));
        if (synthesis.petitions().isEmpty()) return lines;
        lines.add(
                texts.say(
                        language,
                        "minutes.synthesis.areas",
                        tally(synthesis.petitions(), line -> area(line, language))));
        lines.add(
                texts.say(
                        language,
                        "minutes.synthesis.units",
                        tally(synthesis.petitions(), line -> unit(line, language))));
        return lines;
    }

    String area(Line line, Language language) {
        return units.area(line.area()).name().in(language);
    }

    String unit(Line line, Language language) {
        return line.unit()
                .map(unit -> units.get(unit).name().in(language))
                .orElseGet(() -> texts.words(language, "minutes.synthesis.triage"));
    }

    private List<RichText> counts(Counts counts, Language language) {
        return List.of(
                texts.say(
                        language,
                        "minutes.synthesis.attended",
                        counts.attended(),
                        counts.speakers()),
                texts.say(
                        language,
                        "minutes.counts",
                        counts.remarks(),
                        counts.answered(),
                        counts.forwarded()));
    }

    // {@code Thoát nước 3, Rác thải 1}: what is named most often first.
    private static String tally(List<Line> lines, Function<Line, String> by) {
        var most =
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey());
        return lines.stream()
                .collect(Collectors.groupingBy(by, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(most)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    List<RichText> lines(OfRound round, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "minutes.round.title", words.round(round.round(), language)));
        lines.add(
                texts.say(
                        language,
                        "minutes.round.meetings",
                        round.held(),
                        round.meetings(),
                        round.reported()));
        lines.addAll(counts(round.counts(), language));
        if (!round.groups().isEmpty())
            lines.add(
                    texts.say(
                            language,
                            "minutes.round.groups",
                            round.groups().stream()
                                    .map(DelegateGroup::name)
                                    .map(name -> name.in(language))
                                    .collect(Collectors.joining(", "))));
        if (!round.wards().isEmpty())
            lines.add(
                    texts.say(
                            language,
                            "minutes.round.wards",
                            words.names(round.wards().stream().map(Ward::id).toList(), language)));
        return lines;
    }
}
