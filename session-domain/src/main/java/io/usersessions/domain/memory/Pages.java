package io.usersessions.domain.memory;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cuts a listing into pages.
 *
 * @param order total order of the listing
 * @param cursor the position of an entry
 * @param isAfter whether an entry comes after a position
 */
record Pages<T>(Comparator<T> order, Function<T, PageCursor> cursor, BiPredicate<T, PageCursor> isAfter) {
    Page<T> cut(Stream<T> entries, PageRequest page) {
        List<T> rest = entries.filter(entry ->
                        page.after().map(last -> isAfter.test(entry, last)).orElse(true))
                .sorted(order)
                .limit(page.limit() + 1L)
                .toList();
        return Page.cut(rest, page.limit(), cursor);
    }
}
