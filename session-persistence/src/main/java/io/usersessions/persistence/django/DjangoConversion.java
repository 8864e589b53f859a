package io.usersessions.persistence.django;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.BulkImport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes a session of this library from a row of Django.
 *
 * @param codec encodes the data of the session
 */
record DjangoConversion(DjangoData data, SessionCodec codec, Duration cookieAge, ClientPrivacy clientPrivacy) {
    /**
     * Django does not record when a user authenticated: it saves a session for many reasons. So this is long ago, and code that wants a
     * recent proof asks the user for one.
     */
    private static final Instant UNKNOWN = Instant.EPOCH;

    /** Rows may say "infinity". */
    private static final Duration LONGEST_LIFE = Duration.ofDays(36_500);

    /** Django may prolong a row after the import read it. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    /** @throws IllegalArgumentException if the row cannot be a session here */
    BulkImport.Arrival arrival(DjangoRow row, KeyDigest key, Instant now) {
        Instant expireDate = expireDate(row, now);
        Session session = session(row, key, expireDate, now);
        StoredSession stored = StoredSession.of(session, codec.encode(session.data(), Binding.of(session)));
        return new BulkImport.Arrival(stored, expireDate.plus(KEPT_AFTER_EXPIRY));
    }

    private Session session(DjangoRow row, KeyDigest key, Instant expireDate, Instant now) {
        SessionData attributes = data.decoded(row);
        Optional<UserId> user = data.user(row, attributes);
        Instant savedAt = row.lastActivity().orElseGet(() -> expireDate.minus(cookieAge));
        DjangoSpan span = DjangoSpan.of(savedAt, expireDate, now);
        return new Session(
                SessionId.imported(key, user.orElse(null)),
                key,
                DjangoData.kept(attributes),
                user.map(owner -> new SignIn(owner, UNKNOWN)),
                client(row),
                span.lifetime(data.persistence(attributes)),
                span.start(),
                span.start(),
                Session.FIRST_VERSION);
    }

    private static Instant expireDate(DjangoRow row, Instant now) {
        Instant latest = now.plus(LONGEST_LIFE);
        Instant expireDate = row.expireDate().isBefore(latest) ? row.expireDate() : latest;
        return expireDate.isAfter(Instant.EPOCH) ? expireDate : Instant.EPOCH;
    }

    private Client client(DjangoRow row) {
        Client client = new Client(
                row.userAgent().filter(agent -> !agent.isEmpty()), row.ip().flatMap(IpAddress::parse));
        return clientPrivacy.kept(client);
    }
}
