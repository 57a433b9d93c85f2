package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.testing.StoryTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is written for the operator about meters is what the program has, and the other way. */
@StoryTest
class MetersTests {
    private static final Path PAGE = Path.of("docs/operations.md");
    private static final Path ALERTS = Path.of("docs/operations/alerts.yml");
    private static final Path DASHBOARD = Path.of("docs/operations/dashboard.json");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(nhipcau\\.[^`]+)` \\| `([^`]+)` \\|");

    /** A meter as the code names it, wherever meters are made. */
    private static final Pattern MADE =
            Pattern.compile("(?:builder|gauge|counter|timer)\\(\\s*\"(nhipcau\\.[^\"]*)\"");

    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b(?:nhipcau|jvm|hikaricp|process|system|disk|logback|http|dbscheduler)"
                            + "_[a-z0-9_]+");

    /** Those that a Telegram bot alone has, and the stories have none. */
    private static final Set<String> BESIDE = Set.of("nhipcau_telegram_since_good_seconds");

    @Autowired MeterRegistry meters;

    @Test
    void everyMeterIsExplainedAndNoOther() throws IOException {
        var made = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                MADE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(made::add);
        }
        assertThat(made).hasSizeGreaterThan(15);
        assertThat(explained().keySet()).isEqualTo(made);
        // None is put together from pieces, which could not be found above.
        assertThat(running()).hasSizeGreaterThan(10).isSubsetOf(made);
    }

    @Test
    void theirNamesFollowTheConvention() {
        assertThat(explained().keySet()).allMatch(name -> name.matches("[a-z]+(\\.[a-z]+)+"));
    }

    @Test
    void eachHasItsNameAtPrometheus() {
        var shown = shown();
        explained()
                .forEach(
                        (name, atPrometheus) -> {
                            assertThat(atPrometheus).startsWith(name.replace('.', '_'));
                            if (running().contains(name))
                                assertThat(shown.get(atPrometheus))
                                        .as(atPrometheus)
                                        .isEqualTo(name);
                        });
    }

    @Test
    void alertsAndDashboardAskForWhatThereIs() throws IOException {
        var there = new TreeSet<>(explained().values());
        there.addAll(shown().keySet());
        assertThat(there).containsAll(BESIDE);
        for (var rule : rules()) assertThat(there).containsAll(names(rule.path("expr").asString()));
        var asked = new ArrayList<String>();
        expressions(JsonMapper.shared().readTree(Files.readString(DASHBOARD)), asked);
        assertThat(asked).hasSizeGreaterThan(20);
        for (String expression : asked) assertThat(there).containsAll(names(expression));
        var all = asked.stream().flatMap(one -> names(one).stream()).collect(Collectors.toSet());
        assertThat(all).as("on the dashboard").containsAll(explained().values());
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        for (var rule : rules())
            assertThat(rule.toString()).contains("severity\"", "summary\"", "description\"");
    }

    private Set<String> running() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .filter(name -> name.startsWith("nhipcau."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // Names as Prometheus shows them, with the meters' own; WatchingTests asks it itself.
    private Map<String, String> shown() {
        var all = new HashMap<String, String>();
        for (Meter meter : meters.getMeters()) {
            var id = meter.getId();
            String name = id.getName().replace('.', '_');
            String unit = id.getBaseUnit();
            String base = unit == null || name.endsWith(unit) ? name : name + "_" + unit;
            all.put(id.getType() == Meter.Type.COUNTER ? base + "_total" : base, id.getName());
        }
        return all;
    }

    private static Map<String, String> explained() {
        try {
            return ROW.matcher(Files.readString(PAGE))
                    .results()
                    .collect(
                            Collectors.toMap(
                                    row -> row.group(1),
                                    row -> row.group(2),
                                    (_, twice) -> "twice: " + twice,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode rules() throws IOException {
        Object file = new Yaml().load(Files.readString(ALERTS));
        var rules = JsonMapper.shared().valueToTree(file).path("groups").path(0).path("rules");
        assertThat(rules.size()).isGreaterThan(10);
        return rules;
    }

    private static Set<String> names(String expression) {
        return ASKED.matcher(expression)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static void expressions(JsonNode part, List<String> found) {
        if (part.isObject() && part.path("expr").isString())
            found.add(part.path("expr").asString());
        for (JsonNode inner : part) expressions(inner, found);
    }
}
