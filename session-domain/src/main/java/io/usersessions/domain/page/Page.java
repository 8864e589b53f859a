package io.usersessions.domain.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a listing.
 *
 * @param items the entries, in order
 * @param next where the next page begins; empty for the last page
 */
public record Page<T>(List<T> items, Optional<PageCursor> next) {
    public Page {
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(next, "next");
        items = List.copyOf(items);
    }

    /**
     * The first of these rows as a page. To find out whether another page follows, the caller reads one row more than the page may have.
     *
     * @param rows in the order of the listing
     * @param limit maximum number of entries on the page, 1 or more
     * @param cursor the position of a row
     * @throws IllegalArgumentException if the limit is not positive
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<? super T, PageCursor> cursor) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(cursor, "cursor");
        if (limit < 1) {
            throw new IllegalArgumentException("a page limit must be 1 or more, not " + limit);
        }
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        return new Page<>(rows.subList(0, limit), Optional.of(cursor.apply(rows.get(limit - 1))));
    }

    /** This page with another value for each entry. */
    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        Objects.requireNonNull(change, "change");
        return new Page<>(items.stream().<U>map(change).toList(), next);
    }
}
