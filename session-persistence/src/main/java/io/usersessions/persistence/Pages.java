package io.usersessions.persistence;

import io.usersessions.domain.port.Page;
import io.usersessions.domain.port.PageCursor;
import io.usersessions.domain.port.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts a page from what was read for it. */
final class Pages {
    private Pages() {}

    /**
     * @param found up to one entry more than the page has
     * @param position where an entry stands in the listing
     */
    static <T> Page<T> of(List<T> found, PageRequest page, Function<T, PageCursor> position) {
        if (found.size() <= page.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, page.limit());
        return new Page<>(items, Optional.of(position.apply(items.get(items.size() - 1))));
    }
}
