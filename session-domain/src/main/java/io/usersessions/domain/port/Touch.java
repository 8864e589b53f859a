package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;

/**
 * Activity of a session that changed nothing else.
 *
 * @param id the session
 * @param lastActivity when it was active
 * @param expireDate when it expires if nothing more comes
 * @param client where it was seen
 */
public record Touch(SessionId id, Instant lastActivity, Instant expireDate, Client client) {
    /** This and one of the same session that came later, as one: the newest activity and its client, and the latest expiry. */
    public Touch and(Touch later) {
        boolean isNewest = !later.lastActivity.isBefore(lastActivity);
        return new Touch(
                id,
                latest(lastActivity, later.lastActivity),
                latest(expireDate, later.expireDate),
                isNewest ? later.client : client);
    }

    /** What {@link SessionRepository#touch} makes of a stored session: the same if it is not live at this activity. */
    public StoredSession on(StoredSession stored) {
        if (!stored.isLive(lastActivity)) {
            return stored;
        }
        Instant expiry = expireDate.isBefore(stored.absoluteEnd()) ? expireDate : stored.absoluteEnd();
        boolean isNewest = !lastActivity.isBefore(stored.lastActivity());
        return stored.active(
                isNewest ? client : stored.client(),
                latest(stored.lastActivity(), lastActivity),
                latest(stored.expireDate(), expiry));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
