package io.usersessions.domain.memory;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        if (rest.size() <= page.limit()) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> items = rest.subList(0, page.limit());
        return new Page<>(items, Optional.of(cursor.apply(items.get(items.size() - 1))));
    }
}
