package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.KeySource;
import java.util.HexFormat;

/** Draws ids and keys. */
record FreshKeys(KeySource source) {
    private static final int NAME_BYTES = 16;

    SessionKey anonymous() {
        return rotated(SessionId.anonymous(source.bytes(SessionId.BYTES)));
    }

    SessionKey ownedBy(UserId owner) {
        return rotated(SessionId.ownedBy(owner, source.bytes(SessionId.BYTES)));
    }

    /** A name that nobody else has. */
    String name() {
        return HexFormat.of().formatHex(source.bytes(NAME_BYTES));
    }

    /** Another key for the same id. */
    SessionKey rotated(SessionId id) {
        return SessionKey.of(id, source.bytes(SessionKey.SECRET_BYTES));
    }

    /** A key with another id, fit for the same owner. */
    SessionKey insteadOf(Session session) {
        return session.user().map(this::ownedBy).orElseGet(this::anonymous);
    }
}
