package io.usersessions.app.signin;

import io.usersessions.app.route.Exchange;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.model.SessionId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Proves that a browser had a session, after the session ended: only that browser may see when and from where it was ended. The proof is a
 * cookie with a code over the id of the session. It opens nothing, and no session is found by it.
 */
public final class EndProofs {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "io.usersessions/end-proof/1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CODE_BYTES = 16;
    /** A browser may be signed in to a few accounts, one after the other or at once. */
    private static final int KEPT = 5;

    private final List<SecretKey> keys;
    private final String cookie;
    private final String attributes;

    /**
     * Proofs by the keys of this keyring.
     *
     * @param secure whether the cookie travels over TLS or within this machine only
     */
    public EndProofs(Keyring keyring, boolean secure) {
        this.keys = keyring.derive("end-proof", ALGORITHM);
        this.cookie = (secure ? "__Host-" : "") + "had";
        this.attributes = "; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** Gives the browser a proof for the session of this request, which has just been started. */
    void give(Exchange exchange) {
        SessionId session = exchange.visit().session().id();
        String value = Stream.concat(
                        Stream.of(session + "." + code(session, keys.get(0))), proofs(exchange.request()).stream())
                .limit(KEPT)
                .collect(Collectors.joining("/"));
        exchange.response().addHeader("Set-Cookie", cookie + "=" + value + attributes);
    }

    /** Whether the browser of a request had a session. */
    boolean isHolder(HttpServletRequest request, SessionId session) {
        boolean found = false;
        for (String proof : proofs(request)) {
            for (SecretKey key : keys) {
                found |= areEqual(proof, session + "." + code(session, key));
            }
        }
        return found;
    }

    private List<String> proofs(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Stream.of(cookies)
                        .filter(one -> one.getName().equals(cookie))
                        .flatMap(one -> Stream.of(one.getValue().split("/", KEPT + 1)))
                        .filter(proof -> proof.matches("[\\w-]{22}\\.[\\w-]{22}"))
                        .limit(KEPT)
                        .toList();
    }

    private static String code(SessionId session, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            byte[] whole = mac.doFinal(session.toBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, CODE_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static boolean areEqual(String presented, String expected) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }
}
