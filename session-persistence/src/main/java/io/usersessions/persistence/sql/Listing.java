package io.usersessions.persistence;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a listing page by page. Rows that cannot be read are told of, and as many that follow fill the page in their place.
 *
 * @param <P> where a row stands
 * @param <T> what is read of it
 * @param source reads rows
 * @param cursor what callers know the position of a row by that could be read
 */
record Listing<P, T>(Source<P, T> source, Function<P, PageCursor> cursor, UnreadableRows unreadable) {
    /** A row, whether or not it could be read. */
    record Row<P, T>(P position, Read<T> read) {}

    /** Where rows come from. */
    @FunctionalInterface
    interface Source<P, T> {
        /** The rows after a position, or the first; fewer than the limit mean that no more follow. */
        List<Row<P, T>> after(Optional<P> position, int limit);
    }

    /** One row more than the page has is read, to know whether another page follows. */
    Page<T> page(Optional<P> after, int limit) {
        List<Row<P, T>> found = new ArrayList<>();
        Optional<P> last = after;
        boolean isMoreToRead = true;
        while (isMoreToRead && found.size() <= limit) {
            int wanted = limit + 1 - found.size();
            List<Row<P, T>> rows = source.after(last, wanted);
            Read.tell(rows.stream().map(Row::read).toList(), unreadable);
            rows.stream().filter(row -> row.read().value().isPresent()).forEach(found::add);
            isMoreToRead = rows.size() == wanted;
            last = isMoreToRead ? Optional.of(rows.get(wanted - 1).position()) : last;
        }
        return cut(found, limit);
    }

    private Page<T> cut(List<Row<P, T>> found, int limit) {
        List<T> items = found.stream()
                .limit(limit)
                .flatMap(row -> row.read().value().stream())
                .toList();
        boolean isLast = found.size() <= limit;
        return new Page<>(
                items,
                isLast
                        ? Optional.empty()
                        : Optional.of(cursor.apply(found.get(limit - 1).position())));
    }
}
