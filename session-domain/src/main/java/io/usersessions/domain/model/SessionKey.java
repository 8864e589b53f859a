package io.usersessions.domain.model;

import io.usersessions.domain.encoding.CanonicalBase64;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bearer secret of a session's cookie, {@code <id>.<secret>}: whoever presents it is in the session.
 *
 * <p>Both parts are base64url without padding, 22 + 1 + 43 characters; the secret is 256 random bits. It cannot print itself,
 * is not serializable and compares in constant time. {@link #reveal()} is the only way to its text.
 *
 * <p>Django: the value of the {@code sessionid} cookie, there also the primary key {@code session_key}; here only its
 * {@link KeyDigest} is ever stored.
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
     * The key of these parts.
     *
     * @param secret {@value #SECRET_BYTES} bytes from a cryptographic source
     * @throws IllegalArgumentException if the secret has another length
     */
    public static SessionKey of(SessionId id, byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("the secret of a session key has " + SECRET_BYTES + " bytes");
        }
        return new SessionKey(id, secret.clone());
    }

    /** The key of this text, or empty if the text is not the canonical form of any key. */
    public static Optional<SessionKey> parse(String text) {
        if (text.length() != TEXT_LENGTH || text.charAt(SessionId.TEXT_LENGTH) != '.') {
            return Optional.empty();
        }
        return SessionId.parse(text.substring(0, SessionId.TEXT_LENGTH))
                .flatMap(id -> CanonicalBase64.decode(text.substring(SessionId.TEXT_LENGTH + 1), SECRET_BYTES)
                        .map(secret -> new SessionKey(id, secret)));
    }

    /** The session this key is for; not secret. */
    public SessionId id() {
        return id;
    }

    /** What may be stored of this key. */
    public KeyDigest digest() {
        return KeyDigest.ofSecret(secret);
    }

    /** The text of the key, for the cookie and nothing else. */
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

    /** The id alone. */
    @Override
    public String toString() {
        return "SessionKey[" + id + ", secret hidden]";
    }
}
