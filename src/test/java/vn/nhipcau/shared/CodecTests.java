package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Random;

/** What buttons carry is read as it was written, and nothing else is. */
class CodecTests {
    private static final Codec<Action> ACTIONS = Codec.of(Action.class);
    private static final Codec<Purpose> PURPOSES = Codec.of(Purpose.class, '-');

    sealed interface Action {
        record Drop() implements Action {}

        record NotYet() implements Action {}

        @Written(value = "to", before = "unit")
        record ToUnit(String unit) implements Action {}

        record Page(int number, Kind kind) implements Action {}

        record On(LocalDate day) implements Action {}
    }

    enum Kind {
        PLAIN,
        @Written("old-name")
        RENAMED,
        TWO_WORDS
    }

    record Purpose(Kind kind, long petition, @Nullable String extra) {}

    @Test
    void aVerbIsTheNameOfItsRecord() {
        assertThat(ACTIONS.write(new Action.Drop())).isEqualTo("drop");
        assertThat(ACTIONS.write(new Action.NotYet())).isEqualTo("not-yet");
        assertThat(ACTIONS.write(new Action.ToUnit("ubnd-bo-de"))).isEqualTo("to:ubnd-bo-de");
        assertThat(ACTIONS.write(new Action.Page(3, Kind.TWO_WORDS))).isEqualTo("page:3:two-words");
        assertThat(ACTIONS.write(new Action.On(LocalDate.of(2026, 12, 5))))
                .isEqualTo("on:2026-12-05");
    }

    @Test
    void whatOnceWasWrittenIsStillRead() {
        assertThat(ACTIONS.read("unit:ubnd-bo-de")).contains(new Action.ToUnit("ubnd-bo-de"));
        assertThat(ACTIONS.read("page:3:old-name")).contains(new Action.Page(3, Kind.RENAMED));
    }

    @Test
    void theLastPartMayBeMissing() {
        var without = new Purpose(Kind.PLAIN, 42, null);
        var with = new Purpose(Kind.PLAIN, 42, "ubnd-bo-de");
        assertThat(PURPOSES.write(without)).isEqualTo("plain-42");
        assertThat(PURPOSES.write(with)).isEqualTo("plain-42-ubnd-bo-de");
        assertThat(PURPOSES.read("plain-42")).contains(without);
        assertThat(PURPOSES.read("plain-42-ubnd-bo-de")).contains(with);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "drop:1",
                "gone",
                "to",
                "to:",
                "page:x:plain",
                "page:1",
                "page:1:no",
                "page::",
                "page:9999999999:plain",
                "on:2026-13-01",
                "on",
                "drop:",
                ":",
                "page:-1:plain"
            })
    void whatWasNeverWrittenIsNotRead(String text) {
        assertThat(ACTIONS.read(text)).isEmpty();
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        assertThatThrownBy(() -> ACTIONS.write(new Action.ToUnit("Bồ Đề")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PURPOSES.write(new Purpose(Kind.TWO_WORDS, 1, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsWrittenIsReadAsItWas() {
        var random = new Random(20261120);
        for (int i = 0; i < 10_000; i++) {
            var action = any(random);
            assertThat(ACTIONS.read(ACTIONS.write(action))).contains(action);
        }
    }

    @Test
    void nothingThatComesBackDoesHarm() {
        var random = new Random(20261121);
        for (int i = 0; i < 100_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--)
                text.append("pagetodrn-:0912".charAt(random.nextInt(15)));
            ACTIONS.read(text.toString())
                    .ifPresent(
                            read -> assertThat(ACTIONS.read(ACTIONS.write(read))).contains(read));
        }
    }

    @Test
    void aSubjectIsItsKindAndWhatTellsItFromOthers() {
        var petition = SubjectKind.ofId("petition");
        assertThat(SubjectKind.of(petition, 42)).isEqualTo("petition:42");
        assertThat(petition.read("petition:42")).contains(new SubjectKind.Id(42));
        assertThat(petition.read("petition:x")).isEmpty();
        assertThat(petition.read("petitions:42")).isEmpty();
        assertThat(petition.read("petition")).isEmpty();
        var consent = SubjectKind.ofOne("consent");
        assertThat(consent.of(new SubjectKind.Only())).isEqualTo("consent");
        assertThat(consent.read("consent")).contains(new SubjectKind.Only());
    }

    private static Action any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Action.Drop();
            case 1 -> new Action.NotYet();
            case 2 -> new Action.ToUnit("u" + random.nextInt(1000));
            case 3 ->
                    new Action.Page(
                            random.nextInt(1_000_000),
                            Kind.values()[random.nextInt(Kind.values().length)]);
            default -> new Action.On(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)));
        };
    }
}
