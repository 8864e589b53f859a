package io.usersessions.domain.usecase;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import java.util.Objects;

/** Shows users the history of their own sessions, and removes it with their account. */
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

    /**
     * One page of a user's history of one session, newest entries first; empty if the session is not this user's. An entry that counts many
     * events is about the session of the last event.
     *
     * @throws SessionStoreException if the store fails
     */
    public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(page, "page");
        return history.listOf(user, session, page);
    }

    /**
     * Removes the whole history of a user, whose account is deleted. Before this, delete the account, so that nobody signs in to it any more,
     * and end all sessions of the user, which adds an entry for each of them.
     *
     * <p>This is best effort: a request that another node is answering at this moment may still add an entry. Such an entry is kept until its
     * retention is over, or until this method is called again.
     *
     * @throws SessionStoreException if the store fails; then nothing was removed
     */
    public void forget(UserId user) {
        Objects.requireNonNull(user, "user");
        history.forget(user);
    }
}
