package io.usersessions.domain.port;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * The facts of a session that its payload must not be separated from.
 *
 * <p>A codec that authenticates them makes it impossible for a writer of the table to move a payload to another row, to give a
 * session to another user, to let it live longer, to put an older payload back under a newer version, or to open it with another
 * key. Activity and client are not among them, so that a touch needs no new payload.
 *
 * @param id the session
 * @param keyDigest the key that opens it
 * @param signIn owner and instant of authentication, empty while anonymous
 * @param createdAt start
 * @param absoluteEnd the instant it never outlives
 * @param version version of the row
 */
public record Binding(
        SessionId id,
        KeyDigest keyDigest,
        Optional<SignIn> signIn,
        Instant createdAt,
        Instant absoluteEnd,
        long version) {

    private static final int FORM = 2;
    private static final byte[] ANONYMOUS = {};
    private static final int NANOS_PER_MICRO = 1_000;

    public static Binding of(Session session) {
        return new Binding(
                session.id(),
                session.keyDigest(),
                session.signIn(),
                session.createdAt(),
                session.absoluteEnd(),
                session.version());
    }

    public static Binding of(StoredSession stored) {
        return new Binding(
                stored.id(),
                stored.keyDigest(),
                stored.signIn(),
                stored.createdAt(),
                stored.absoluteEnd(),
                stored.version());
    }

    /**
     * The canonical form: a format byte, then each fact with its length in front (4 bytes, big-endian), in the order of the
     * parameters; user and authentication are two facts. Instants are seconds since 1970 and microseconds within (8 and 4 bytes),
     * so that even one that nobody meant has a form; numbers are 8 bytes, text UTF-8; an anonymous session has an empty user and an
     * empty authentication. Different facts never have the same form.
     */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(192);
        out.write(FORM);
        append(out, id.toBytes());
        append(out, keyDigest.toBytes());
        append(
                out,
                signIn.map(proof -> proof.user().value().getBytes(StandardCharsets.UTF_8))
                        .orElse(ANONYMOUS));
        append(out, signIn.map(proof -> instant(proof.at())).orElse(ANONYMOUS));
        append(out, instant(createdAt));
        append(out, instant(absoluteEnd));
        append(out, number(version));
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, byte[] fact) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(fact.length).array());
        out.writeBytes(fact);
    }

    private static byte[] instant(Instant instant) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(instant.getEpochSecond())
                .putInt(instant.getNano() / NANOS_PER_MICRO)
                .array();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
