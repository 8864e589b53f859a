package io.usersessions.servlet;

import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that carries the key: read from the raw text of the {@code Cookie} header, written as a {@code Set-Cookie} header.
 *
 * <p>The key travels in this cookie and in nothing else, never in a URL.
 */
public final class SessionCookie {
    /** The maximum number of cookies of one name in a request; if there are more, none of them is read. */
    public static final int MAX_CANDIDATES = 8;

    private static final String SECURE = "; Path=/; Secure; HttpOnly; SameSite=Lax";
    private static final String PLAIN_HTTP = "; Path=/; HttpOnly; SameSite=Lax";

    private final SetCookie cookie;
    private final Optional<SetCookie> former;

    private SessionCookie(SetCookie cookie, Optional<SetCookie> former) {
        this.cookie = cookie;
        this.former = former;
    }

    /** {@code __Host-session}: sent over TLS only, to this host only, hidden from scripts, and not sent with cross-site posts. */
    public static SessionCookie secure() {
        return new SessionCookie(new SetCookie("__Host-session", SECURE), Optional.empty());
    }

    /** {@code session}, without {@code Secure}: for development with clients that reject secure cookies on plain HTTP. */
    public static SessionCookie plainHttp() {
        return new SessionCookie(new SetCookie("session", PLAIN_HTTP), Optional.empty());
    }

    /**
     * The same cookie under another name. The prefix {@code __Host-} keeps other hosts of the domain from setting it.
     *
     * @param name a cookie name (RFC 6265, section 4.1.1); with the prefix {@code __Host-} or {@code __Secure-} only if this cookie
     *     is {@link #secure()}
     * @throws IllegalArgumentException if this is not a cookie name, if browsers would drop the cookie since its prefix demands
     *     {@code Secure}, or if it is the name of the former cookie
     */
    public SessionCookie named(String name) {
        demandName(name);
        if (CookieName.demandsSecure(name) && !cookie.attributes().equals(SECURE)) {
            throw new IllegalArgumentException(
                    "browsers drop the cookie " + name + " on plain HTTP: choose a name without this prefix");
        }
        if (former.filter(other -> other.name().equals(name)).isPresent()) {
            throw new IllegalArgumentException(
                    "the former cookie has the name " + name + " already: choose another one");
        }
        return new SessionCookie(new SetCookie(name, cookie.attributes()), former);
    }

    /**
     * Also reads a key from the cookie of the previous system, such as Django's {@code sessionid}, if this cookie opens no session. The
     * former cookie is removed as soon as the client gets a key of full strength or loses its key. For sessions that were built with
     * imported keys.
     *
     * <p>Only a value with the shape of such a key is read. A key of ours is never read from the former cookie, since that cookie
     * does not have the protection of this one.
     *
     * @param name the name of a cookie of this host, without a domain, for the path {@code /}
     * @throws IllegalArgumentException if this is not a cookie name, or if it is the name of this cookie
     */
    public SessionCookie alsoReading(String name) {
        demandName(name);
        if (name.equals(name())) {
            throw new IllegalArgumentException("the former cookie needs another name than this cookie: " + name);
        }
        return new SessionCookie(cookie, Optional.of(new SetCookie(name, cookie.attributes())));
    }

    private static void demandName(String name) {
        if (!CookieName.isValid(name)) {
            throw new IllegalArgumentException(
                    "a cookie name consists of letters, digits and !#$%&'*+.^_`|~- only, and is not empty");
        }
    }

    /** The name of the cookie. */
    public String name() {
        return cookie.name();
    }

    /**
     * The keys that the request presents, of any shape: the value of this cookie first and then, for the case that it opens no session,
     * the value of the former one. A cookie that occurs several times with different values is ignored. So is a malformed value if
     * there is a well-formed one, since other sites may have left it in the browser.
     */
    public List<String> keysIn(HttpServletRequest request) {
        Optional<String> own = CookieHeader.candidates(
                        request, name(), text -> SessionKey.parse(text).isPresent())
                .agreed();
        return Stream.of(own, formerKeyIn(request)).flatMap(Optional::stream).toList();
    }

    private Optional<String> formerKeyIn(HttpServletRequest request) {
        return former.flatMap(other -> formerCandidates(request, other).agreed().filter(SessionCookie::isForeign));
    }

    private static Candidates formerCandidates(HttpServletRequest request, SetCookie former) {
        return CookieHeader.candidates(request, former.name(), SessionCookie::isForeign);
    }

    private static boolean isForeign(String text) {
        return ForeignKey.parse(text).isPresent();
    }

    /** The cookie for the answer to a request: a former cookie that was not presented need not be removed. */
    SessionCookie answering(HttpServletRequest request) {
        boolean needsNoRemoval = former.filter(
                        other -> formerCandidates(request, other).isEmpty())
                .isPresent();
        return needsNoRemoval ? new SessionCookie(cookie, Optional.empty()) : this;
    }

    /** The {@code Set-Cookie} headers that carry out an instruction, for this cookie and for the former one. */
    List<String> headersFor(KeyInstruction instruction) {
        List<String> headers = new ArrayList<>();
        headerFor(instruction).ifPresent(header -> {
            headers.add(header);
            former.ifPresent(other -> headers.add(other.removal()));
        });
        return headers;
    }

    /** The {@code Set-Cookie} header that carries out an instruction, or empty if the client keeps what it has. */
    public Optional<String> headerFor(KeyInstruction instruction) {
        return instruction.when(cookie);
    }
}
