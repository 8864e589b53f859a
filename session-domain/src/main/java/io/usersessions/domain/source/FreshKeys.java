package io.usersessions.domain.source;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.KeySource;
import java.util.HexFormat;

/** Creates random ids and keys. */
public record FreshKeys(KeySource source) {
    private static final int NAME_BYTES = 16;

    public SessionKey anonymous() {
        return rotated(SessionId.anonymous(source.bytes(SessionId.BYTES)));
    }

    public SessionKey ownedBy(UserId owner) {
        return rotated(SessionId.ownedBy(owner, source.bytes(SessionId.BYTES)));
    }

    /** A random name that no other caller gets. */
    public String uniqueName() {
        return HexFormat.of().formatHex(source.bytes(NAME_BYTES));
    }

    /** A new key for the same id. */
    public SessionKey rotated(SessionId id) {
        return SessionKey.of(id, source.bytes(SessionKey.SECRET_BYTES));
    }

    /** A key with a new id, for a session of the same owner. */
    public SessionKey withNewId(Session session) {
        return session.user().map(this::ownedBy).orElseGet(this::anonymous);
    }
}
