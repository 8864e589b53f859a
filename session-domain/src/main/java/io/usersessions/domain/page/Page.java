package io.usersessions.domain.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
}
