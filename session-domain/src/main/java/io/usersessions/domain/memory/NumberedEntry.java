package io.usersessions.domain.memory;

import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.port.HistoryEntry;
import java.util.Comparator;

/** An entry and its number, which orders entries of the same instant. */
record NumberedEntry(long number, HistoryEntry entry) {
    static final Comparator<NumberedEntry> NEWEST_FIRST = Comparator.comparing(
                    (NumberedEntry numbered) -> numbered.entry.at())
            .thenComparing(NumberedEntry::number)
            .reversed();

    PageCursor cursor() {
        return new PageCursor(entry.at(), Long.toString(number));
    }

    boolean isAfter(PageCursor last) {
        int byTime = entry.at().compareTo(last.at());
        return byTime < 0 || (byTime == 0 && number < numberOf(last));
    }

    /** The number in a cursor, or 0, the number before all, if this history did not make the cursor. */
    private static long numberOf(PageCursor cursor) {
        return cursor.tie().matches("\\d{1,18}") ? Long.parseLong(cursor.tie()) : 0;
    }
}
