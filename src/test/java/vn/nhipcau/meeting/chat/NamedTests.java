package vn.nhipcau.meeting.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import vn.nhipcau.meeting.VoterMeetingKind;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Buttons name what they are about; those of earlier versions carry a position. */
class NamedTests {
    @Test
    void aButtonNamesWhatItIsAbout() {
        for (var kind : VoterMeetingKind.values()) {
            assertThat(Named.find(VoterMeetingKind.values(), Named.of(kind))).isEqualTo(kind);
            assertThat(Named.find(VoterMeetingKind.values(), String.valueOf(kind.ordinal())))
                    .isEqualTo(kind);
        }
        var wards = List.of("ngoc-lam", "bo-de");
        assertThat(Named.find(wards, Function.identity(), "bo-de")).isEqualTo("bo-de");
        assertThat(Named.find(wards, Function.identity(), "0")).isEqualTo("ngoc-lam");
    }

    @Test
    void whatIsThereNoMoreIsNotTakenForAnother() {
        var wards = List.of("ngoc-lam", "bo-de");
        for (String gone : List.of("cu-khoi", "2", "-1", "", "99999999999"))
            assertThatThrownBy(() -> Named.find(wards, Function.identity(), gone))
                    .isInstanceOf(NoSuchElementException.class);
    }
}
