package io.usersessions.domain.store;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.StoredSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Converts sessions to records and back. */
public record StoredForm(SessionCodec codec) {
    /** The outcome of restoring a record: a session, or the reason why there is none. */
    public sealed interface Restored {
        /** Calls the case of this outcome. */
        <R> R when(Cases<R> cases);

        /** The session, or empty if there is none. */
        Optional<Session> readable();

        /** The session; throws the exception for the reason if there is none. */
        Session orElseThrow(Function<String, ? extends RuntimeException> unreadable);

        record Readable(Session session) implements Restored {
            @Override
            public <R> R when(Cases<R> cases) {
                return cases.readable(this);
            }

            @Override
            public Optional<Session> readable() {
                return Optional.of(session);
            }

            @Override
            public Session orElseThrow(Function<String, ? extends RuntimeException> unreadable) {
                return session;
            }
        }

        record Unreadable(String reason) implements Restored {
            @Override
            public <R> R when(Cases<R> cases) {
                return cases.unreadable(this);
            }

            @Override
            public Optional<Session> readable() {
                return Optional.empty();
            }

            @Override
            public Session orElseThrow(Function<String, ? extends RuntimeException> unreadable) {
                throw unreadable.apply(reason);
            }
        }

        /** A method for each case, so that the compiler finds every place that must handle a new case. */
        interface Cases<R> {
            R readable(Readable outcome);

            R unreadable(Unreadable outcome);
        }
    }

    public StoredSession of(Session session) {
        return StoredSession.of(session, codec.encode(session.data(), Binding.of(session)));
    }

    /** For a caller that does not use the payload. */
    public StoredSession withoutData(Session session) {
        return StoredSession.of(session, Payload.NONE);
    }

    public Restored restore(StoredSession stored) {
        return codec.decode(stored.payload(), Binding.of(stored)).when(new Restoring(stored));
    }

    /** The outcome for a record whose payload was decoded. */
    private record Restoring(StoredSession stored) implements Decoded.Cases<Restored> {
        @Override
        public Restored readable(Decoded.Readable decoded) {
            return restored(stored, decoded.data());
        }

        @Override
        public Restored unreadable(Decoded.Unreadable decoded) {
            return new Restored.Unreadable(decoded.reason());
        }
    }

    private static Restored restored(StoredSession stored, SessionData data) {
        try {
            return new Restored.Readable(new Session(
                    stored.id(),
                    stored.keyDigest(),
                    data,
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

    private static Lifetime lifetime(StoredSession stored) {
        return new Lifetime(
                stored.idleTimeout(), Duration.between(stored.createdAt(), stored.absoluteEnd()), stored.persistence());
    }
}
