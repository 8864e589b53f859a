package io.usersessions.servlet;

import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cookie that carries the key: read from the header's raw text, written as a {@code Set-Cookie} header.
 *
 * <p>Browser and server must agree on what is our cookie, or someone else's becomes ours. So nothing is interpreted: a name
 * matches exactly or not at all, a value is taken as it stands; quotes, escapes and {@code $Version} have no meaning. Cookies
 * stand between semicolons that one space may follow, which is how every browser sends them.
 *
 * <p>The key travels in this cookie and in nothing else, never in a URL.
 */
public final class SessionCookie {
    /** Most cookies of our name that are looked at; with more there is no telling which is ours, and none is taken. */
    public static final int MOST_CANDIDATES = 8;

    /** A token (RFC 6265, section 4.1.1; RFC 9110, section 5.6.2). */
    private static final Pattern COOKIE_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final String name;
    private final String attributes;
    private final Optional<String> former;

    private SessionCookie(String name, String attributes, Optional<String> former) {
        this.name = name;
        this.attributes = attributes;
        this.former = former;
    }

    /** {@code __Host-session}: over TLS alone, to this host alone, out of reach of scripts, withheld from cross-site posts. */
    public static SessionCookie secure() {
        return new SessionCookie("__Host-session", "; Path=/; Secure; HttpOnly; SameSite=Lax", Optional.empty());
    }

    /** {@code session}, without {@code Secure}: for development with clients that refuse the other on plain HTTP. */
    public static SessionCookie plainHttp() {
        return new SessionCookie("session", "; Path=/; HttpOnly; SameSite=Lax", Optional.empty());
    }

    /**
     * Also takes a key from the cookie of the system that was here before, where this one opens nothing: {@code sessionid} of Django.
     * Once there is a key of full strength, or none any more, the former cookie is removed. For sessions that were built with imported
     * keys.
     *
     * <p>Only what has the shape of such a key is taken: never one of ours, which would be out of the protection of its own cookie.
     *
     * @param name of a cookie of this host, without a domain, for the path {@code /}
     * @throws IllegalArgumentException if it is no name of a cookie, or that of this one
     */
    public SessionCookie alsoReading(String name) {
        if (!COOKIE_NAME.matcher(name).matches() || name.equals(this.name)) {
            throw new IllegalArgumentException("a former cookie has the name of a cookie, and another than this one");
        }
        return new SessionCookie(this.name, attributes, Optional.of(name));
    }

    /** The name of the cookie. */
    public String name() {
        return name;
    }

    /**
     * What the request presents as its keys, in any shape, the one that counts first: the value of this cookie and then, for when that
     * opens nothing, the value of a former one. A cookie that is there several times with values that differ does not count, nor does
     * a malformed value, which anyone may have left in the browser, beside a well-formed one.
     */
    public List<String> keysIn(HttpServletRequest request) {
        Optional<String> own = candidates(
                        request, name, text -> SessionKey.parse(text).isPresent())
                .agreed();
        return Stream.of(own, formerKeyIn(request)).flatMap(Optional::stream).toList();
    }

    private Optional<String> formerKeyIn(HttpServletRequest request) {
        return former.flatMap(cookie ->
                candidates(request, cookie, SessionCookie::isForeign).agreed().filter(SessionCookie::isForeign));
    }

    private static boolean isForeign(String text) {
        return ForeignKey.parse(text).isPresent();
    }

    private static Candidates candidates(HttpServletRequest request, String name, Predicate<String> isWellFormed) {
        Candidates candidates = new Candidates(isWellFormed);
        Iterator<String> lines = request.getHeaders("Cookie") == null
                ? Collections.emptyIterator()
                : request.getHeaders("Cookie").asIterator();
        while (lines.hasNext()) {
            collect(name, lines.next(), candidates);
        }
        return candidates;
    }

    private static void collect(String name, String line, Candidates candidates) {
        int from = 0;
        while (from <= line.length()) {
            int semicolon = line.indexOf(';', from);
            int to = semicolon < 0 ? line.length() : semicolon;
            boolean ours = line.startsWith(name, from)
                    && from + name.length() < to
                    && line.charAt(from + name.length()) == '=';
            if (ours) {
                candidates.add(line.substring(from + name.length() + 1, to));
            }
            from = to + 1;
            if (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
        }
    }

    /** This cookie as it answers a request: a former one that was not presented need not be removed. */
    SessionCookie answering(HttpServletRequest request) {
        boolean presented = former.filter(cookie ->
                        candidates(request, cookie, SessionCookie::isForeign).isAny())
                .isPresent();
        return presented ? this : new SessionCookie(name, attributes, Optional.empty());
    }

    /** The {@code Set-Cookie} headers that carry out an instruction: for this cookie, and for the former one if there is one to remove. */
    List<String> headersFor(KeyInstruction instruction) {
        List<String> headers = new ArrayList<>();
        headerFor(instruction).ifPresent(header -> {
            headers.add(header);
            former.ifPresent(cookie -> headers.add(removal(cookie)));
        });
        return headers;
    }

    /** The {@code Set-Cookie} header that carries out an instruction, or empty if there is nothing to tell. */
    public Optional<String> headerFor(KeyInstruction instruction) {
        if (instruction instanceof Send send) {
            String age = send.maxAge().map(SessionCookie::maxAge).orElse("");
            return Optional.of(name + "=" + send.key().reveal() + age + attributes);
        }
        return instruction instanceof Forget ? Optional.of(removal(name)) : Optional.empty();
    }

    private String removal(String cookie) {
        return cookie + "=" + maxAge(Duration.ZERO) + attributes;
    }

    private static String maxAge(Duration age) {
        return "; Max-Age=" + age.toSeconds();
    }
}
