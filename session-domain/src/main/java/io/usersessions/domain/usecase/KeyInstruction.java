package io.usersessions.domain.usecase;

import io.usersessions.domain.model.SessionKey;
import java.time.Duration;
import java.util.Optional;

/** What the client is to do with its key after a request; a web adapter turns it into a {@code Set-Cookie} header or none. */
public sealed interface KeyInstruction {
    /** Hands this instruction to the one case it is. */
    <R> R when(Cases<R> cases);

    /** Go on with what it has, be it a key or none. */
    record Keep() implements KeyInstruction {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.keep(this);
        }
    }

    /**
     * Take this key.
     *
     * @param maxAge how long to keep it, in whole seconds; empty if it ends with the browser
     */
    record Send(SessionKey key, Optional<Duration> maxAge) implements KeyInstruction {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.send(this);
        }
    }

    /** Drop the key: the request signed out. */
    record Forget() implements KeyInstruction {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.forget(this);
        }
    }

    /** One answer for each case: with a new case the compiler names every place that must know it. */
    interface Cases<R> {
        R keep(Keep instruction);

        R send(Send instruction);

        R forget(Forget instruction);
    }
}
