package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.Objects;

/**
 * Activity of a session without any other change.
 *
 * @param id the session
 * @param version the version of the session at this activity. If the session has another one by now, it may keep less of its client, so the
 *     client is not stored
 * @param lastActivity when the session was active
 * @param expireDate when the session expires without further activity
 * @param client client of the activity
 */
public record Touch(SessionId id, long version, Instant lastActivity, Instant expireDate, Client client) {
    public Touch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lastActivity, "lastActivity");
        Objects.requireNonNull(expireDate, "expireDate");
        Objects.requireNonNull(client, "client");
    }

    /**
     * Merges this touch with a later one of the same session: the newest activity, the latest expiry, and the client of the newest activity
     * in the newest version.
     */
    public Touch mergedWith(Touch later) {
        Objects.requireNonNull(later, "later");
        return new Touch(
                id,
                Math.max(version, later.version),
                latest(lastActivity, later.lastActivity),
                latest(expireDate, later.expireDate),
                hasClientAfter(later) ? client : later.client);
    }

    private boolean hasClientAfter(Touch other) {
        return version == other.version ? lastActivity.isAfter(other.lastActivity) : version > other.version;
    }

    /** The stored session after {@link SessionRepository#touch}; unchanged if the session is not live at this activity. */
    public StoredSession appliedTo(StoredSession stored) {
        Objects.requireNonNull(stored, "stored");
        if (!stored.isLive(lastActivity)) {
            return stored;
        }
        Instant expiry = expireDate.isBefore(stored.absoluteEnd()) ? expireDate : stored.absoluteEnd();
        boolean isClientNewest = version == stored.version() && !lastActivity.isBefore(stored.lastActivity());
        return stored.toBuilder()
                .client(isClientNewest ? client : stored.client())
                .lastActivity(latest(stored.lastActivity(), lastActivity))
                .expireDate(latest(stored.expireDate(), expiry))
                .build();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
