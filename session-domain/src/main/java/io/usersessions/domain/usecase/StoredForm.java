package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.StoredSession;
import java.time.Duration;

/** Aggregate to record and back; the one place where codec and store meet. */
record StoredForm(SessionCodec codec) {
    /** What restoring a record gives. */
    sealed interface Restored {
        record Readable(Session session) implements Restored {}

        record Unreadable(String reason) implements Restored {}
    }

    StoredSession of(Session session) {
        return StoredSession.of(session, codec.encode(session.data(), Binding.of(session)));
    }

    /** For a caller to whom the payload does not matter. */
    StoredSession withoutData(Session session) {
        return StoredSession.of(session, Payload.NONE);
    }

    Restored restore(StoredSession stored) {
        Decoded decoded = codec.decode(stored.payload(), Binding.of(stored));
        if (decoded instanceof Decoded.Readable readable) {
            try {
                return new Restored.Readable(new Session(
                        stored.id(),
                        stored.keyDigest(),
                        readable.data(),
                        stored.signIn(),
                        stored.client(),
                        lifetime(stored),
                        stored.createdAt(),
                        stored.lastActivity(),
                        stored.version()));
            } catch (IllegalArgumentException impossibleColumns) {
                return new Restored.Unreadable("columns: " + impossibleColumns.getMessage());
            }
        }
        return new Restored.Unreadable(((Decoded.Unreadable) decoded).reason());
    }

    private static Lifetime lifetime(StoredSession stored) {
        return new Lifetime(
                stored.idleTimeout(), Duration.between(stored.createdAt(), stored.absoluteEnd()), stored.persistence());
    }
}
