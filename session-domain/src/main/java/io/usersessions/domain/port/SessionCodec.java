package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionData;

/**
 * Converts attributes to bytes and back.
 *
 * <p>An implementation must never use a format that can carry code or choose classes. Django: {@code encode} and {@code decode}.
 */
public interface SessionCodec {
    /**
     * The attributes as bytes.
     *
     * @param binding the facts of the session that owns the payload; a sealing codec authenticates them
     */
    Payload encode(SessionData data, Binding binding);

    /** The attributes of these bytes. Never throws, whatever the bytes are. */
    Decoded decode(Payload payload, Binding binding);
}
