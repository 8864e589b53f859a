package io.usersessions.app.csrf;

import io.usersessions.app.token.Base64Text;
import io.usersessions.app.token.Codes;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.model.Session;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Duration ANONYMOUS_AGE = Duration.ofHours(12);
    private static final int NONCE_BYTES = 16;
    private static final int CODE_BYTES = 32;

    private static final Pattern ANONYMOUS = Pattern.compile("(a\\.[\\w-]{22}\\.(\\d{1,12}))\\.([\\w-]{43})");

    private final Codes ofSessions;
    private final Codes ofNobody;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    /**
     * Tokens of the nodes with this keyring. The first key makes them and every key of the ring accepts them, so a form that is open
     * while keys are replaced can still be sent.
     */
    public CsrfTokens(Keyring keyring, InstantSource time) {
        this.ofSessions = Codes.of(keyring, "csrf", "csrf/session");
        this.ofNobody = Codes.of(keyring, "csrf", "csrf/anonymous");
        this.time = time;
    }

    /** A token for the pages of this session. */
    public String tokenFor(Session session) {
        return session.user().isPresent() ? BOUND + masked(ofSessions.over(bound(session))) : anonymous();
    }

    /** Whether a token was made for this session; the time does not depend on which part of the code is wrong. */
    public boolean accepts(String token, Session session) {
        return session.user().isPresent() ? isBoundTo(session, token) : isAnonymous(token);
    }

    /** Whether a text has the form of a token for a signed-in user. */
    static boolean isBound(String token) {
        return token.startsWith(BOUND);
    }

    private static byte[][] bound(Session session) {
        String authenticated = session.authenticatedAt().map(Instant::toString).orElse("");
        return new byte[][] {session.id().toBytes(), authenticated.getBytes(StandardCharsets.US_ASCII)};
    }

    private boolean isBoundTo(Session session, String token) {
        return isBound(token)
                && unmasked(token.substring(BOUND.length()))
                        .filter(code -> ofSessions.accept(code, bound(session)))
                        .isPresent();
    }

    /**
     * The code under a mask that differs each time. Pages are compressed, and whoever sees their size and chooses a part of their content could
     * otherwise guess a token that stays the same, piece by piece (BREACH).
     */
    private String masked(byte[] code) {
        byte[] mask = new byte[CODE_BYTES];
        random.nextBytes(mask);
        byte[] both = Arrays.copyOf(mask, 2 * CODE_BYTES);
        System.arraycopy(different(mask, code), 0, both, CODE_BYTES, CODE_BYTES);
        return Base64Text.encode(both);
    }

    private static Optional<byte[]> unmasked(String masked) {
        return Base64Text.decode(masked)
                .filter(both -> both.length == 2 * CODE_BYTES)
                .map(both -> different(
                        Arrays.copyOf(both, CODE_BYTES), Arrays.copyOfRange(both, CODE_BYTES, 2 * CODE_BYTES)));
    }

    /** The bits in which two texts of the same length differ. */
    private static byte[] different(byte[] one, byte[] other) {
        byte[] bits = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            bits[i] = (byte) (one[i] ^ other[i]);
        }
        return bits;
    }

    private String anonymous() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Instant expiry = time.instant().plus(ANONYMOUS_AGE);
        String claim = "a." + Base64Text.encode(nonce) + "." + expiry.getEpochSecond();
        return claim + "." + Base64Text.encode(ofNobody.over(bytes(claim)));
    }

    private boolean isAnonymous(String token) {
        Matcher parts = ANONYMOUS.matcher(token);
        return parts.matches()
                && Base64Text.decode(parts.group(3))
                        .filter(code -> ofNobody.accept(code, bytes(parts.group(1))))
                        .isPresent()
                && time.instant().getEpochSecond() < Long.parseLong(parts.group(2));
    }

    private static byte[] bytes(String claim) {
        return claim.getBytes(StandardCharsets.US_ASCII);
    }
}
