package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and their cursors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {
    @Test
    void more_rows_than_a_page_has_make_a_full_page_and_a_cursor_of_its_last_entry() {
        Page<String> page = Page.cut(List.of("a", "b", "c"), 2, PageTest::cursor);

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), Optional.of(cursor("b"))));
    }

    @Test
    void rows_that_fill_a_page_exactly_are_the_last_page() {
        Page<String> page = Page.cut(List.of("a", "b"), 2, PageTest::cursor);

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), Optional.empty()));
    }

    @Test
    void no_rows_make_an_empty_page() {
        assertThat(Page.cut(List.of(), 1, PageTest::cursor)).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void a_page_without_room_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.cut(List.of("a"), 0, PageTest::cursor))
                .withMessage("a page limit must be 1 or more, not 0");
    }

    @Test
    void other_entries_leave_the_cursor_as_it_is() {
        Page<Integer> page =
                Page.cut(List.of("a", "bc", "d"), 2, PageTest::cursor).map(String::length);

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), Optional.of(cursor("bc"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.a", "-1.a", "9223372036854775.a", "999999999999999999.a", "-999999999999999999.a"})
    void a_cursor_has_the_text_it_was_parsed_from(String text) {
        assertThat(PageCursor.parse(text).orElseThrow()).hasToString(text);
    }

    private static PageCursor cursor(String entry) {
        return new PageCursor(Instant.EPOCH, entry);
    }
}
