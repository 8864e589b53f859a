package io.usersessions.persistence.django;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.BulkImport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Rows of Django as sessions of this library. */
final class DjangoSessions {
    /** What a session has no use for here: who is signed in and until when, it says itself. */
    private static final List<String> REPRESENTED =
            List.of("_auth_user_id", "_auth_user_backend", "_auth_user_hash", "_session_expiry");

    /**
     * When the user authenticated, nobody knows: a session is saved for many reasons. So it is long ago, and whoever asks for a recent
     * proof asks the user.
     */
    private static final Instant UNKNOWN = Instant.EPOCH;

    /** Rows may say "infinity". */
    private static final Duration FARTHEST = Duration.ofDays(36_500);

    /** For rows that Django may have prolonged after they were read. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Django's format knows no row: under the binding of a visitor, all there is in it is an attribute. */
    private static final Binding ANONYMOUS = new Binding(
            SessionId.anonymous(new byte[SessionId.BYTES]),
            KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
            Optional.empty(),
            Instant.EPOCH,
            Duration.ZERO,
            Instant.EPOCH,
            Lifetime.Persistence.BROWSER_SESSION,
            Session.FIRST_VERSION);

    private static final HexFormat HEX = HexFormat.of();

    private final DjangoReader reader;
    private final SessionCodec codec;
    private final DjangoImportSettings settings;

    DjangoSessions(DjangoReader reader, SessionCodec codec, DjangoImportSettings settings) {
        this.reader = reader;
        this.codec = codec;
        this.settings = settings;
    }

    /** What a row gives. */
    sealed interface Made {
        record Arrived(BulkImport.Arrival arrival) implements Made {}

        record Expired() implements Made {}

        record UnusableKey() implements Made {}

        record Refused(String keyDigest, String reason) implements Made {}
    }

    Made of(DjangoRow row, Instant now) {
        Optional<KeyDigest> key = ForeignKey.parse(row.key()).map(ForeignKey::digest);
        if (key.isEmpty()) {
            return new Made.UnusableKey();
        }
        boolean skipped = settings.expiredRows() == DjangoImportSettings.ExpiredRows.SKIPPED;
        if (skipped && !now.isBefore(row.expireDate())) {
            return new Made.Expired();
        }
        try {
            return new Made.Arrived(arrival(row, key.get(), now.truncatedTo(ChronoUnit.MICROS)));
        } catch (IllegalArgumentException refused) {
            return new Made.Refused(HEX.formatHex(key.get().toBytes()), String.valueOf(refused.getMessage()));
        }
    }

    private BulkImport.Arrival arrival(DjangoRow row, KeyDigest key, Instant now) {
        SessionData data = decoded(row);
        Optional<UserId> user = user(row, data);
        Instant expireDate = expireDate(row, now);
        Instant savedAt = row.lastActivity().orElseGet(() -> expireDate.minus(settings.cookieAge()));
        DjangoSpan span = DjangoSpan.of(savedAt, expireDate, now);
        Persistence persistence =
                reader.endsWithBrowser().test(data) ? Persistence.BROWSER_SESSION : Persistence.PERSISTENT;
        Session session = new Session(
                SessionId.imported(key, user),
                key,
                kept(data),
                user.map(owner -> new SignIn(owner, UNKNOWN)),
                client(row),
                span.lifetime(persistence),
                span.start(),
                span.start(),
                Session.FIRST_VERSION);
        return new BulkImport.Arrival(stored(session), expireDate.plus(REMEMBERED));
    }

    private SessionData decoded(DjangoRow row) {
        String text = row.data().orElseThrow(() -> new IllegalArgumentException("larger than session data may be"));
        Decoded decoded = reader.codec().decode(Payload.of(text.getBytes(StandardCharsets.UTF_8)), ANONYMOUS);
        if (decoded instanceof Decoded.Readable readable) {
            return readable.data();
        }
        throw new IllegalArgumentException(((Decoded.Unreadable) decoded).reason());
    }

    /** The data is signed and the row is not; a row that names a user beside data that does not is what a sign-out may leave behind. */
    private Optional<UserId> user(DjangoRow row, SessionData data) {
        Optional<String> user = reader.user().apply(data);
        boolean differ = user.isPresent() && row.user().isPresent() && !user.equals(row.user());
        if (differ) {
            throw new IllegalArgumentException("row and data name different users");
        }
        return user.map(reader.owner());
    }

    private static Instant expireDate(DjangoRow row, Instant now) {
        Instant latest = now.plus(FARTHEST);
        Instant expireDate = row.expireDate().isBefore(latest) ? row.expireDate() : latest;
        return expireDate.isAfter(Instant.EPOCH) ? expireDate : Instant.EPOCH;
    }

    private static SessionData kept(SessionData data) {
        SessionData kept = data;
        for (String name : REPRESENTED) {
            kept = kept.without(name);
        }
        return kept;
    }

    private Client client(DjangoRow row) {
        Client client = new Client(
                row.userAgent().filter(agent -> !agent.isEmpty()), row.ip().flatMap(IpAddress::parse));
        return settings.clientPrivacy().kept(client);
    }

    private StoredSession stored(Session session) {
        return new StoredSession(
                session.id(),
                session.keyDigest(),
                codec.encode(session.data(), Binding.of(session)),
                session.version(),
                session.signIn(),
                session.client(),
                session.createdAt(),
                session.lastActivity(),
                session.expireDate(),
                session.lifetime().idle(),
                session.absoluteEnd(),
                session.lifetime().persistence());
    }
}
