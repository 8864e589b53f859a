package io.usersessions.app.command;

import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tables and rows of a Django site. */
public final class DjangoSite {
    public static final String SECRET = "a-secret-key-of-a-django-site";

    private static final Binding VISITOR = new Binding(
            SessionId.anonymous(new byte[SessionId.BYTES]),
            KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
            Optional.empty(),
            Instant.EPOCH,
            Duration.ZERO,
            Instant.EPOCH,
            Lifetime.Persistence.BROWSER_SESSION,
            1);

    private DjangoSite() {}

    /** The {@code session_data} of a signed-in user. */
    public static String signedIn(String user) {
        return data(SessionData.empty()
                .with("_auth_user_id", SessionValue.of(user))
                .with("_auth_user_backend", SessionValue.of("django.contrib.auth.backends.ModelBackend"))
                .with("_auth_user_hash", SessionValue.of("0662cb2c28ea1d44d9d5eba673bba911"))
                .with("color", SessionValue.of("blue")));
    }

    static String data(SessionData data) {
        return new String(SessionCodecs.django(SECRET).encode(data, VISITOR).toBytes(), StandardCharsets.US_ASCII);
    }

    /** Creates {@code django_session}. */
    public static String table() {
        return "create table django_session (session_key varchar(40) primary key, session_data text not null,"
                + " expire_date timestamptz not null)";
    }

    /** Adds a row that lives for a week. */
    public static String row(String key, String data) {
        return "insert into django_session values ('%s', '%s', now() + interval '7 days')".formatted(key, data);
    }
}
