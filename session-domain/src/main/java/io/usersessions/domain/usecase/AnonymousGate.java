package io.usersessions.domain.usecase;

import io.usersessions.domain.model.SessionChange.Edited;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.quota.AnonymousQuota;
import java.time.Instant;

/** Where sessions without an owner are held against the quota before they are stored; others pass. */
record AnonymousGate(AnonymousQuota quota) {
    /**
     * The record of a session that is stored for the first time.
     *
     * @throws AnonymousDataTooLargeException if it has more bytes than it may
     * @throws TooManyAnonymousSessionsException if there are as many new ones as there may be for now
     */
    StoredSession admitted(StoredSession first, Instant now) {
        checkSize(first);
        if (first.signIn().isEmpty() && !quota.admits(first.client(), now)) {
            throw new TooManyAnonymousSessionsException();
        }
        return first;
    }

    /**
     * The record of an edited session. Who takes away, or replaces a key, stores no more than was stored.
     *
     * @throws AnonymousDataTooLargeException if something was put, and it has more bytes than it may
     */
    StoredSession sizeChecked(StoredSession next, Edited edit) {
        if (!edit.delta().put().isEmpty()) {
            checkSize(next);
        }
        return next;
    }

    private void checkSize(StoredSession session) {
        if (session.signIn().isEmpty() && session.payload().length() > quota.maxBytes()) {
            throw new AnonymousDataTooLargeException(session.payload().length(), quota.maxBytes());
        }
    }
}
