package io.usersessions.domain.port;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts of a session to which its payload is bound.
 *
 * <p>If a codec authenticates them, an attacker who can write to the table cannot move a payload to another row, give a session to another
 * user or another lifetime, put an older payload under a newer version, or let another key open the session. Activity, expiry and client are
 * not bound, so that a touch needs no new payload.
 *
 * @param id the session
 * @param keyDigest digest of the key that opens it
 * @param signIn owner and instant of authentication; empty for an anonymous session
 * @param createdAt start
 * @param idleTimeout maximum time between two requests
 * @param absoluteEnd the instant at which the session ends in any case
 * @param persistence whether the cookie outlives the browser
 * @param version version of the row
 */
public record Binding(
        SessionId id,
        KeyDigest keyDigest,
        Optional<SignIn> signIn,
        Instant createdAt,
        Duration idleTimeout,
        Instant absoluteEnd,
        Lifetime.Persistence persistence,
        long version) {

    private static final int FORM = 3;
    private static final int FORMER_FORM = 2;
    private static final byte[] ANONYMOUS = {};
    private static final int NANOS_PER_MICRO = 1_000;

    public Binding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(keyDigest, "keyDigest");
        Objects.requireNonNull(signIn, "signIn");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(idleTimeout, "idleTimeout");
        Objects.requireNonNull(absoluteEnd, "absoluteEnd");
        Objects.requireNonNull(persistence, "persistence");
    }

    public static Binding of(Session session) {
        Objects.requireNonNull(session, "session");
        return new Binding(
                session.id(),
                session.keyDigest(),
                session.signIn(),
                session.createdAt(),
                session.lifetime().idle(),
                session.absoluteEnd(),
                session.lifetime().persistence(),
                session.version());
    }

    public static Binding of(StoredSession stored) {
        Objects.requireNonNull(stored, "stored");
        return new Binding(
                stored.id(),
                stored.keyDigest(),
                stored.signIn(),
                stored.createdAt(),
                stored.idleTimeout(),
                stored.absoluteEnd(),
                stored.persistence(),
                stored.version());
    }

    /**
     * The canonical form: a format byte, then each fact after its length (4 bytes, big-endian), in the order of the parameters; user and
     * authentication are two facts. Instants and the idle timeout are seconds and microseconds (8 and 4 bytes; instants since 1970), so that
     * every value has a form. Numbers are 8 bytes, text is UTF-8, persistence is its name. Without a sign-in, user and authentication are
     * empty. Different facts never have the same form.
     */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.write(FORM);
        appendIdentity(out);
        append(out, instant(createdAt));
        append(out, split(idleTimeout.getSeconds(), idleTimeout.getNano()));
        append(out, instant(absoluteEnd));
        append(out, persistence.name().getBytes(StandardCharsets.UTF_8));
        append(out, number(version));
        return out.toByteArray();
    }

    /**
     * The canonical form without idle timeout and persistence, for payloads written before these were bound. It has its own format byte, so it
     * never equals a result of {@link #toBytes}.
     */
    public byte[] toFormerBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(192);
        out.write(FORMER_FORM);
        appendIdentity(out);
        append(out, instant(createdAt));
        append(out, instant(absoluteEnd));
        append(out, number(version));
        return out.toByteArray();
    }

    private void appendIdentity(ByteArrayOutputStream out) {
        append(out, id.toBytes());
        append(out, keyDigest.toBytes());
        append(
                out,
                signIn.map(proof -> proof.user().value().getBytes(StandardCharsets.UTF_8))
                        .orElse(ANONYMOUS));
        append(out, signIn.map(proof -> instant(proof.at())).orElse(ANONYMOUS));
    }

    private static void append(ByteArrayOutputStream out, byte[] fact) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(fact.length).array());
        out.writeBytes(fact);
    }

    private static byte[] instant(Instant instant) {
        return split(instant.getEpochSecond(), instant.getNano());
    }

    private static byte[] split(long seconds, int nanos) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(seconds)
                .putInt(nanos / NANOS_PER_MICRO)
                .array();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
