package io.usersessions.domain.usecase;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import java.util.Objects;

/** Shows users the history of their own sessions. */
public final class OwnHistory {
    private final SessionHistory history;

    public OwnHistory(SessionHistory history) {
        this.history = Objects.requireNonNull(history, "history");
    }

    /**
     * One page of a user's history, newest entries first.
     *
     * @throws SessionStoreException if the store fails
     */
    public Page<HistoryEntry> list(UserId user, PageRequest page) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(page, "page");
        return history.list(user, page);
    }
}
