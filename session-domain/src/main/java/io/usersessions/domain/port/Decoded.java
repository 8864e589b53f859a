package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionData;

/** Outcome of {@link SessionCodec#decode}. */
public sealed interface Decoded {
    /** The attributes. */
    record Readable(SessionData data) implements Decoded {}

    /**
     * No attributes can be had from these bytes.
     *
     * @param reason for operators; never shown to the client, and without a word of the payload
     */
    record Unreadable(String reason) implements Decoded {}
}
