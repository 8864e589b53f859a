package io.usersessions.domain.model;

import io.usersessions.domain.encoding.CanonicalBase64;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bearer secret in a session's cookie, {@code <id>.<secret>}: a client that presents it has access to the session.
 *
 * <p>Both parts are base64url without padding, 22 + 1 + 43 characters; the secret is 256 random bits. A key does not print its
 * secret, is not serializable and compares in constant time. Only {@link #reveal()} returns its text.
 *
 * <p>Django: the value of the {@code sessionid} cookie, which Django also uses as primary key {@code session_key}; this library stores only
 * the {@link KeyDigest}.
 */
public final class SessionKey {
    /** Length of the secret, in bytes. */
    public static final int SECRET_BYTES = 32;
    /** Length of the text form, in characters. */
    public static final int TEXT_LENGTH = 66;

    private final SessionId id;
    private final byte[] secret;

    private SessionKey(SessionId id, byte[] secret) {
        this.id = id;
        this.secret = secret;
    }

    /**
     * The key with these parts.
     *
     * @param secret {@value #SECRET_BYTES} bytes from a cryptographic source
     * @throws IllegalArgumentException if the length of the secret is wrong
     */
    public static SessionKey of(SessionId id, byte[] secret) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("the secret of a session key has " + SECRET_BYTES + " bytes");
        }
        return new SessionKey(id, secret.clone());
    }

    /** The key of this text, or empty if the text is not the canonical form of any key. */
    public static Optional<SessionKey> parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() != TEXT_LENGTH || text.charAt(SessionId.TEXT_LENGTH) != '.') {
            return Optional.empty();
        }
        return SessionId.parse(text.substring(0, SessionId.TEXT_LENGTH))
                .flatMap(id -> CanonicalBase64.decode(text.substring(SessionId.TEXT_LENGTH + 1), SECRET_BYTES)
                        .map(secret -> new SessionKey(id, secret)));
    }

    /** The id of the session that this key opens; not secret. */
    public SessionId id() {
        return id;
    }

    /** The digest of this key, which may be stored. */
    public KeyDigest digest() {
        return KeyDigest.ofSecret(secret);
    }

    /** The text of the key, for the cookie only. */
    public String reveal() {
        return id + "." + CanonicalBase64.encode(secret);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionKey that && id.equals(that.id) && MessageDigest.isEqual(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Only the id. */
    @Override
    public String toString() {
        return "SessionKey[" + id + ", secret hidden]";
    }
}
