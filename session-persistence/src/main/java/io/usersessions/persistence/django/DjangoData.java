package io.usersessions.persistence.django;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads {@code session_data}, and what it says of user and cookie. */
record DjangoData(DjangoReader reader) {
    /** A session here has other places for these: who is signed in, and until when. */
    private static final List<String> REPRESENTED =
            List.of("_auth_user_id", "_auth_user_backend", "_auth_user_hash", "_session_expiry");

    /** Django's format is bound to no row: under the binding of an anonymous session, everything in it is an attribute. */
    private static final Binding ANONYMOUS = new Binding(
            SessionId.anonymous(new byte[SessionId.BYTES]),
            KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
            Optional.empty(),
            Instant.EPOCH,
            Duration.ZERO,
            Instant.EPOCH,
            Persistence.BROWSER_SESSION,
            Session.FIRST_VERSION);

    private static final Decoded.Cases<SessionData> OR_REFUSED = new Decoded.Cases<>() {
        @Override
        public SessionData readable(Decoded.Readable outcome) {
            return outcome.data();
        }

        @Override
        public SessionData unreadable(Decoded.Unreadable outcome) {
            throw new IllegalArgumentException(outcome.reason());
        }
    };

    SessionData decoded(DjangoRow row) {
        String text = row.data().orElseThrow(() -> new IllegalArgumentException("larger than session data may be"));
        return reader.codec()
                .decode(Payload.of(text.getBytes(StandardCharsets.UTF_8)), ANONYMOUS)
                .when(OR_REFUSED);
    }

    /** The data is signed and the row is not. A row may name a user that its data does not name, after a sign-out. */
    Optional<UserId> user(DjangoRow row, SessionData data) {
        Optional<String> user = reader.user().apply(data);
        boolean differ = user.isPresent() && row.user().isPresent() && !user.equals(row.user());
        if (differ) {
            throw new IllegalArgumentException("row and data name different users");
        }
        return user.map(reader.owner());
    }

    Persistence persistence(SessionData data) {
        return reader.endsWithBrowser().test(data) ? Persistence.BROWSER_SESSION : Persistence.PERSISTENT;
    }

    /** The attributes that the session keeps. */
    static SessionData kept(SessionData data) {
        SessionData kept = data;
        for (String name : REPRESENTED) {
            kept = kept.without(name);
        }
        return kept;
    }
}
