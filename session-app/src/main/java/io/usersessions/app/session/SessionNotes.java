package io.usersessions.app.session;

import io.usersessions.app.account.AccountsUnavailableException;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What users noted about their sessions. The caller checks that a session is the user's. Every method throws {@link
 * AccountsUnavailableException} if the notes cannot be reached.
 */
public interface SessionNotes {
    /** All notes of a user, also those about sessions that have ended. */
    Map<SessionId, SessionNote> of(UserId user);

    /** Names the device of a session; an empty name takes the name away. */
    void name(UserId user, SessionId session, Optional<DeviceName> name);

    /** Notes that a sign-in from a new device or place was the user's. */
    void recognise(UserId user, SessionId session);

    /** Removes the notes of a user about all sessions but these. */
    void keepOnly(UserId user, Set<SessionId> sessions);
}
