package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What the client must do with its key after a request; a web adapter turns it into a {@code Set-Cookie} header or none. */
public sealed interface KeyInstruction {
    /** Calls the case of this instruction. */
    <R> R when(Cases<R> cases);

    /** Change nothing, whether or not the client has a key. */
    record Keep() implements KeyInstruction {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").keep(this);
        }
    }

    /**
     * Store this key.
     *
     * @param maxAge how long to keep the key, in whole seconds; empty to drop it when the browser closes
     */
    record Send(SessionKey key, Optional<Duration> maxAge) implements KeyInstruction {
        public Send {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(maxAge, "maxAge");
        }

        static Send of(Session session, SessionKey key, Instant now) {
            return new Send(key, session.lifetime().cookieAge(session.createdAt(), now));
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").send(this);
        }
    }

    /** Drop the key: the request signed out. */
    record Forget() implements KeyInstruction {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").forget(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R keep(Keep instruction);

        R send(Send instruction);

        R forget(Forget instruction);
    }
}
