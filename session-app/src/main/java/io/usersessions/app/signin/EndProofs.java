package io.usersessions.app.signin;

import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RequestCookies;
import io.usersessions.app.token.Base64Text;
import io.usersessions.app.token.Codes;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.model.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves that a browser had a session, after the session ended: only that browser may see when and from where it was ended. The proof is a
 * cookie with a code over the id of the session. It opens nothing, and no session is found by it.
 */
public final class EndProofs {
    private static final int CODE_BYTES = 16;
    /** A browser may be signed in to a few accounts, one after the other or at once. */
    private static final int KEPT = 5;

    private final Codes codes;
    private final String cookie;
    private final String attributes;

    /**
     * Proofs by the keys of this keyring.
     *
     * @param secure whether the cookie travels over TLS or within this machine only
     */
    public EndProofs(Keyring keyring, boolean secure) {
        this.codes = Codes.of(keyring, "end-proof", "end-proof").cutTo(CODE_BYTES);
        this.cookie = (secure ? "__Host-" : "") + "had";
        this.attributes = "; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** Gives the browser a proof for the session of this request, which has just been started. */
    void give(Exchange exchange) {
        SessionId session = exchange.visit().session().id();
        String proof = session + "." + Base64Text.encode(codes.over(session.toBytes()));
        String value = Stream.concat(Stream.of(proof), proofs(exchange.request()))
                .limit(KEPT)
                .collect(Collectors.joining("/"));
        exchange.response().addHeader("Set-Cookie", cookie + "=" + value + attributes);
    }

    /** Whether the browser of a request had a session. */
    boolean isHolder(HttpServletRequest request, SessionId session) {
        String start = session + ".";
        return proofs(request)
                .filter(proof -> proof.startsWith(start))
                .flatMap(proof -> Base64Text.decode(proof.substring(start.length())).stream())
                .anyMatch(code -> codes.accept(code, session.toBytes()));
    }

    private Stream<String> proofs(HttpServletRequest request) {
        return RequestCookies.named(request, cookie)
                .flatMap(value -> Stream.of(value.split("/", KEPT + 1)))
                .filter(proof -> proof.matches("[\\w-]{22}\\.[\\w-]{22}"))
                .limit(KEPT);
    }
}
