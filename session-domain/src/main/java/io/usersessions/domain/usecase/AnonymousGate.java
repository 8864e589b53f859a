package io.usersessions.domain.usecase;

import io.usersessions.domain.change.SessionChange.Edited;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.refusal.AnonymousDataTooLargeException;
import io.usersessions.domain.refusal.TooManyAnonymousSessionsException;
import java.time.Instant;

/** Checks sessions without an owner against the quota before they are stored; all others pass. */
record AnonymousGate(AnonymousQuota quota) {
    /**
     * Returns the record of a session that is stored for the first time, after the check.
     *
     * @throws AnonymousDataTooLargeException if the record exceeds the size limit
     * @throws TooManyAnonymousSessionsException if the quota allows no more new sessions at present
     */
    StoredSession admitted(StoredSession first, Instant now) {
        checkSize(first);
        if (first.signIn().isEmpty() && !quota.admits(first.client(), now)) {
            throw new TooManyAnonymousSessionsException();
        }
        return first;
    }

    /**
     * Returns the record of an edited session, after the check. An edit that puts nothing needs no check: the record does not grow.
     *
     * @throws AnonymousDataTooLargeException if attributes were put and the record exceeds the size limit
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
