package io.usersessions.persistence.sample;

import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.port.SessionCodec;

/** Breaks a rule on purpose. */
public final class AsksTheCodec {
    SessionCodec codec() {
        return SessionCodecs.json();
    }
}
