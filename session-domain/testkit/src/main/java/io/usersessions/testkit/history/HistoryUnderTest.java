package io.usersessions.testkit.history;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * The history under test.
 *
 * @param epoch the instant at which the tests take place
 */
public record HistoryUnderTest(Supplier<SessionHistory> source, Instant epoch) {
    public HistoryUnderTest {
        epoch = epoch.truncatedTo(ChronoUnit.MICROS);
    }

    SessionHistory history() {
        return source.get();
    }

    void add(HistoryEntry... entries) {
        history().add(List.of(entries));
    }

    /** The entries of a user on one page, newest first. */
    List<HistoryEntry> listed(UserId user) {
        return history().list(user, PageRequest.first(PageRequest.MAX_LIMIT)).items();
    }
}
