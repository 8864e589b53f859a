package io.usersessions.domain.store;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.draft.KeyStanding;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvent.KeyRefused;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds the live session that a presented key opens, and announces why a key opens none. */
public record KeyLookup(SessionRepository repository, StoredForm form, Announcer announcer) {
    /**
     * How long a request may be under way. Later, a key that was replaced is one that opens nothing, so that a browser that never received its
     * successor can begin anew.
     */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    /** What a key leads to. */
    public record Found(KeyStanding standing, Optional<Session> session) {
        public static final Found NOTHING = new Found(KeyStanding.OPENS_NOTHING, Optional.empty());
        static final Found REPLACED = new Found(KeyStanding.REPLACED, Optional.empty());
    }

    /** Returns the session that a key opens, or why it opens none. */
    public Found find(SessionId id, KeyDigest presented, Client client, Instant now) {
        Optional<StoredSession> row = repository.find(id);
        if (row.isEmpty()) {
            return refused(id, KeyRefused.Reason.UNKNOWN, client, now);
        }
        StoredSession stored = row.get();
        KeyStanding standing = standing(stored.keyDigest(), presented, now);
        if (standing == KeyStanding.REPLACED || stored.isClosed()) {
            Found refused = refused(id, KeyRefused.Reason.WRONG_SECRET, client, now);
            return isLate(stored, now) ? refused : Found.NOTHING;
        }
        return stored.isLive(now)
                ? form.restore(stored).when(new Restoring(id, standing, client, now))
                : refused(id, KeyRefused.Reason.EXPIRED, client, now);
    }

    /** Whether the key may have been replaced, or the session closed, while the request was under way. */
    private static boolean isLate(StoredSession stored, Instant now) {
        return now.isBefore(stored.lastActivity().plus(LONGEST_REQUEST));
    }

    private static KeyStanding standing(KeyDigest stored, KeyDigest presented, Instant now) {
        if (stored.matches(presented)) {
            return KeyStanding.CURRENT;
        }
        return stored.matchesFormer(presented, now) ? KeyStanding.FORMER : KeyStanding.REPLACED;
    }

    private Found refused(SessionId id, KeyRefused.Reason reason, Client client, Instant now) {
        announcer.announce(new KeyRefused(id, reason, client, now));
        return reason == KeyRefused.Reason.WRONG_SECRET ? Found.REPLACED : Found.NOTHING;
    }

    /** The session of a row that the key opens, if the row is readable. */
    private final class Restoring implements StoredForm.Restored.Cases<Found> {
        private final SessionId id;
        private final KeyStanding standing;
        private final Client client;
        private final Instant now;

        Restoring(SessionId id, KeyStanding standing, Client client, Instant now) {
            this.id = id;
            this.standing = standing;
            this.client = client;
            this.now = now;
        }

        @Override
        public Found readable(StoredForm.Restored.Readable restored) {
            // The expiry column may have been edited by hand; the limits that the session computes are bound.
            return restored.session().isLive(now)
                    ? new Found(standing, Optional.of(restored.session()))
                    : refused(id, KeyRefused.Reason.EXPIRED, client, now);
        }

        @Override
        public Found unreadable(StoredForm.Restored.Unreadable restored) {
            announcer.announce(new SessionEvent.PayloadUnreadable(id, restored.reason(), now));
            return Found.NOTHING;
        }
    }
}
