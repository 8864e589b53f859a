package io.usersessions.testkit;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.time.Instant;

/** What becomes of activity and expiry when a session is written. */
final class Activity {
    private Activity() {}

    /** The session after a touch: nothing moves backwards, and nothing passes the absolute end. */
    static StoredSession touched(StoredSession stored, Touch touch) {
        Instant expiry = later(stored.expireDate(), earlier(touch.expireDate(), stored.absoluteEnd()));
        boolean newest = !touch.lastActivity().isBefore(stored.lastActivity());
        Client client = newest ? touch.client() : stored.client();
        return active(stored, client, later(stored.lastActivity(), touch.lastActivity()), expiry);
    }

    /** The session that replaces another; activity that others recorded meanwhile is kept, and the expiry that follows from it. */
    static StoredSession kept(StoredSession stored, StoredSession next) {
        if (!next.lastActivity().isBefore(stored.lastActivity())) {
            return next;
        }
        Instant expiry = earlier(stored.lastActivity().plus(next.idleTimeout()), next.absoluteEnd());
        return active(next, next.client(), stored.lastActivity(), expiry);
    }

    private static StoredSession active(StoredSession session, Client client, Instant lastActivity, Instant expiry) {
        return new StoredSession(
                session.id(),
                session.keyDigest(),
                session.payload(),
                session.version(),
                session.signIn(),
                client,
                session.createdAt(),
                lastActivity,
                expiry,
                session.idleTimeout(),
                session.absoluteEnd(),
                session.persistence());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
