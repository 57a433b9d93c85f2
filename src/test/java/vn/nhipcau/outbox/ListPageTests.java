package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class ListPageTests {
    private static final List<Integer> NINE = IntStream.rangeClosed(1, 9).boxed().toList();

    private static List<String> turning(ListPage<?> page) {
        return page
                .turning(
                        to -> Button.tap("before", "p:" + to), to -> Button.tap("after", "p:" + to))
                .stream()
                .map(Button::label)
                .toList();
    }

    @Test
    void pagesFollowEachOther() {
        var first = ListPage.of(NINE, 4, 0);
        assertThat(first.shown()).containsExactly(1, 2, 3, 4);
        assertThat(turning(first)).containsExactly("after");
        var second = ListPage.of(NINE, 4, 1);
        assertThat(second.shown()).containsExactly(5, 6, 7, 8);
        assertThat(second.from()).isEqualTo(4);
        assertThat(turning(second)).containsExactly("before", "after");
        var last = ListPage.of(NINE, 4, 2);
        assertThat(last.shown()).containsExactly(9);
        assertThat(turning(last)).containsExactly("before");
    }

    @Test
    void aFullLastPageIsFollowedByNone() {
        assertThat(turning(ListPage.of(NINE.subList(0, 8), 4, 1))).containsExactly("before");
    }

    @Test
    void whatBecameShorterShowsItsLastPage() {
        assertThat(ListPage.of(NINE.subList(0, 4), 4, 2).shown()).containsExactly(1, 2, 3, 4);
        var nothing = ListPage.of(List.of(), 4, 2);
        assertThat(nothing.shown()).isEmpty();
        assertThat(nothing.number()).isZero();
        assertThat(turning(nothing)).isEmpty();
    }
}
