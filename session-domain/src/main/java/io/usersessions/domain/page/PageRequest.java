package io.usersessions.domain.page;

import java.util.Optional;

/**
 * Which page of a listing.
 *
 * @param limit most entries of the page, 1 to {@value #MAX_LIMIT}
 * @param after where the page before ended, empty for the first page
 */
public record PageRequest(int limit, Optional<PageCursor> after) {
    /** Largest page. */
    public static final int MAX_LIMIT = 1000;

    /** @throws IllegalArgumentException if the limit is out of range */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " entries, not " + limit);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    public PageRequest after(PageCursor cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
