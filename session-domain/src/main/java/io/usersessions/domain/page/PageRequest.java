package io.usersessions.domain.page;

import java.util.Objects;
import java.util.Optional;

/**
 * A request for one page of a listing.
 *
 * @param limit maximum number of entries on the page, 1 to {@value #MAX_LIMIT}
 * @param after where the previous page ended; empty for the first page
 */
public record PageRequest(int limit, Optional<PageCursor> after) {
    /** Maximum number of entries on a page. */
    public static final int MAX_LIMIT = 1000;

    /** @throws IllegalArgumentException if the limit is out of range */
    public PageRequest {
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page limit must be 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    public PageRequest after(PageCursor cursor) {
        return new PageRequest(limit, Optional.of(Objects.requireNonNull(cursor, "cursor")));
    }
}
