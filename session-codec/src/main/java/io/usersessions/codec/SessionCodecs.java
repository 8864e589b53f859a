package io.usersessions.codec;

import io.usersessions.domain.port.SessionCodec;

/** The door to codecs. Each is immutable and safe for any number of threads. */
public final class SessionCodecs {
    private SessionCodecs() {}

    /**
     * Attributes as JSON (RFC 8259), readable by whoever reads the table.
     *
     * <p>Equal data gives equal bytes: no spaces, and names sorted by code unit. Reading is strict: UTF-8 and nothing else, no name
     * twice, nothing behind the end, numbers that 64 bits hold, and every limit of {@code SessionData} checked while reading. A payload
     * begins with the byte {@code J}, by which codecs to come will know it.
     */
    public static SessionCodec json() {
        return new JsonCodec();
    }
}
