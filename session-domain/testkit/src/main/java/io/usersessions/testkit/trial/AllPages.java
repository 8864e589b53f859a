package io.usersessions.testkit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a listing page by page, like the reader of a web page: the cursor is passed on as text. */
public final class AllPages {
    private static final int MAX_PAGES = 1_000;

    private AllPages() {}

    /**
     * All entries from a page on.
     *
     * @throws AssertionError if a page is longer than its limit, or the listing does not end
     */
    public static <T> List<T> from(PageRequest first, Function<PageRequest, Page<T>> listing) {
        List<T> entries = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(first);
        for (int pages = 0; next.isPresent(); pages++) {
            assertThat(pages).as("pages of a listing that does not end").isLessThan(MAX_PAGES);
            Page<T> page = listing.apply(next.get());
            assertThat(page.items().size()).as("entries on a page").isLessThanOrEqualTo(first.limit());
            entries.addAll(page.items());
            next = page.next().map(cursor -> first.after(fromUrl(cursor)));
        }
        return entries;
    }

    /** A cursor that was written into a URL and read from it. */
    private static PageCursor fromUrl(PageCursor cursor) {
        return PageCursor.parse(cursor.toString()).orElseThrow();
    }
}
