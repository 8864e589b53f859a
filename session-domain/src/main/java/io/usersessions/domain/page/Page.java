package io.usersessions.domain.page;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing.
 *
 * @param items its entries, in order
 * @param next where the next page begins, empty if this is the last
 */
public record Page<T>(List<T> items, Optional<PageCursor> next) {
    public Page {
        items = List.copyOf(items);
    }
}
