package io.usersessions.persistence.sql;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a listing page by page. Rows that cannot be read are reported, and rows that follow fill the page in their place.
 *
 * @param <P> the position of a row
 * @param <T> the value of a row
 * @param source reads rows
 * @param cursor makes a cursor for callers from the position of a row that could be read
 */
public record Listing<P, T>(Source<P, T> source, Function<P, PageCursor> cursor, UnreadableRowListener unreadable) {
    /** A row, whether or not it could be read. */
    public record Row<P, T>(P position, Read<T> read) {}

    /** Reads rows. */
    @FunctionalInterface
    public interface Source<P, T> {
        /** The rows after a position, or the first rows; fewer than the limit mean that there are no more. */
        List<Row<P, T>> after(Optional<P> position, int limit);
    }

    /** The page after a position, or the first page. */
    public Page<T> page(Optional<P> after, int limit) {
        // One row more than the page has, to see whether another page follows.
        List<Row<P, T>> found = new ArrayList<>();
        Optional<P> last = after;
        boolean isMoreToRead = true;
        while (isMoreToRead && found.size() <= limit) {
            int wanted = limit + 1 - found.size();
            List<Row<P, T>> rows = source.after(last, wanted);
            Read.report(rows.stream().map(Row::read).toList(), unreadable);
            rows.stream().filter(row -> row.read().value().isPresent()).forEach(found::add);
            isMoreToRead = rows.size() == wanted;
            last = isMoreToRead ? Optional.of(rows.get(wanted - 1).position()) : last;
        }
        return Page.cut(found, limit, row -> cursor.apply(row.position()))
                .map(row -> row.read().value().orElseThrow());
    }
}
