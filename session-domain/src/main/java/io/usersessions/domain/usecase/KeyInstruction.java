package io.usersessions.domain.usecase;

import io.usersessions.domain.model.SessionKey;
import java.time.Duration;
import java.util.Optional;

/** What the client is to do with its key after a request; a web adapter turns it into a {@code Set-Cookie} header or none. */
public sealed interface KeyInstruction {
    /** Go on with what it has, be it a key or none. */
    record Keep() implements KeyInstruction {}

    /**
     * Take this key.
     *
     * @param maxAge how long to keep it, in whole seconds; empty if it ends with the browser
     */
    record Send(SessionKey key, Optional<Duration> maxAge) implements KeyInstruction {}

    /** Drop the key: the request signed out. */
    record Forget() implements KeyInstruction {}
}
