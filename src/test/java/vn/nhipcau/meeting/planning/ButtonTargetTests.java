package vn.nhipcau.meeting.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Buttons name what they are about; those of earlier versions carry a position. */
class ButtonTargetTests {
    @Test
    void aButtonNamesWhatItIsAbout() {
        var wards = List.of("ngoc-lam", "bo-de");
        assertThat(ButtonTarget.find(wards, Function.identity(), "bo-de")).isEqualTo("bo-de");
        assertThat(ButtonTarget.find(wards, Function.identity(), "0")).isEqualTo("ngoc-lam");
    }

    @Test
    void whatIsThereNoMoreIsNotTakenForAnother() {
        var wards = List.of("ngoc-lam", "bo-de");
        for (String gone : List.of("cu-khoi", "2", "-1", "", "99999999999"))
            assertThatThrownBy(() -> ButtonTarget.find(wards, Function.identity(), gone))
                    .isInstanceOf(NoSuchElementException.class);
    }
}
