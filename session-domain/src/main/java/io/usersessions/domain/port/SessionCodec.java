package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionData;

/**
 * Turns attributes into bytes and back.
 *
 * <p>Must never use a format that can carry code or choose classes. Django: {@code encode} and {@code decode}.
 */
public interface SessionCodec {
    /**
     * The attributes as bytes.
     *
     * @param binding the facts of the session the payload belongs to; a sealing codec authenticates them
     */
    Payload encode(SessionData data, Binding binding);

    /** The attributes of these bytes. Never throws, whatever the bytes are. */
    Decoded decode(Payload payload, Binding binding);
}
