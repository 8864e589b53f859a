package io.usersessions.app.csrf;

import io.usersessions.codec.Keyring;
import io.usersessions.domain.model.Session;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Tokens that only a page of this application can have: a request with such a token was sent by such a page.
 *
 * <p>Tokens are not stored. The token of a signed-in user is a code over the session's id and the time of authentication. It is valid for
 * that session only, also after its key was replaced, and until the user authenticates again. If nobody is signed in, there may be no
 * session to bind a token to. So the token is a random value with an expiry, authenticated by the server; it is accepted only while
 * nobody is signed in.
 */
public final class CsrfTokens {
    private static final String BOUND = "s.";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration ANONYMOUS_AGE = Duration.ofHours(12);
    private static final int NONCE_BYTES = 16;
    /** Two times 32 bytes in base64url. */
    private static final int MASKED_LENGTH = 86;

    private static final Pattern ANONYMOUS = Pattern.compile("(a\\.[\\w-]{22}\\.(\\d{1,12}))\\.[\\w-]{43}");

    private final List<SecretKey> keys;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    /**
     * Tokens of the nodes with this keyring. The first key makes them and every key of the ring accepts them, so a form that is open
     * while keys are replaced can still be sent.
     */
    public CsrfTokens(Keyring keyring, InstantSource time) {
        this.keys = keyring.derive("csrf", ALGORITHM);
        this.time = time;
    }

    /** A token for the pages of this session. */
    public String tokenFor(Session session) {
        SecretKey newest = keys.get(0);
        return session.user().isPresent() ? BOUND + masked(bound(session, newest)) : anonymous(newest);
    }

    /** Whether a token was made for this session; the time does not depend on which part of the code is wrong. */
    public boolean accepts(String token, Session session) {
        return session.user().isPresent() ? isBoundTo(session, token) : isAnonymous(token);
    }

    /** Whether a text has the form of a token for a signed-in user. */
    static boolean isBound(String token) {
        return token.startsWith(BOUND);
    }

    /** Tries all keys, also after one matches. */
    private boolean isOfAnyKey(String token, Function<SecretKey, String> expected) {
        boolean found = false;
        for (SecretKey key : keys) {
            found |= areEqual(expected.apply(key), token);
        }
        return found;
    }

    private static byte[] bound(Session session, SecretKey key) {
        Mac mac = mac("session", key);
        mac.update(session.id().toBytes());
        session.authenticatedAt().ifPresent(at -> mac.update(at.toString().getBytes(StandardCharsets.US_ASCII)));
        return mac.doFinal();
    }

    private boolean isBoundTo(Session session, String token) {
        return isBound(token)
                && unmasked(token.substring(BOUND.length()))
                        .map(code -> isOfAnyKey(code, key -> text(bound(session, key))))
                        .orElse(false);
    }

    /**
     * The code under a mask that differs each time. Pages are compressed, and whoever sees their size and chooses a part of their content could
     * otherwise guess a token that stays the same, piece by piece (BREACH).
     */
    private String masked(byte[] code) {
        byte[] mask = new byte[code.length];
        random.nextBytes(mask);
        byte[] both = Arrays.copyOf(mask, 2 * code.length);
        for (int i = 0; i < code.length; i++) {
            both[code.length + i] = (byte) (mask[i] ^ code[i]);
        }
        return text(both);
    }

    private static Optional<String> unmasked(String masked) {
        if (masked.length() != MASKED_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(masked);
            if (!text(both).equals(masked)) {
                return Optional.empty();
            }
            byte[] code = new byte[both.length / 2];
            for (int i = 0; i < code.length; i++) {
                code[i] = (byte) (both[i] ^ both[code.length + i]);
            }
            return Optional.of(text(code));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String anonymous(SecretKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Instant expiry = time.instant().plus(ANONYMOUS_AGE);
        return authenticated("a." + text(nonce) + "." + expiry.getEpochSecond(), key);
    }

    private boolean isAnonymous(String token) {
        Matcher parts = ANONYMOUS.matcher(token);
        return parts.matches()
                && isOfAnyKey(token, key -> authenticated(parts.group(1), key))
                && time.instant().getEpochSecond() < Long.parseLong(parts.group(2));
    }

    private static String authenticated(String claim, SecretKey key) {
        return claim + "." + text(mac("anonymous", key).doFinal(claim.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Mac mac(String purpose, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("io.usersessions/csrf/" + purpose + "/1\0").getBytes(StandardCharsets.US_ASCII));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean areEqual(String expected, String presented) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
