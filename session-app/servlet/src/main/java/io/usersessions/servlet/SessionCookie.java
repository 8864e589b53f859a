package io.usersessions.servlet;

import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

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

    private final String name;
    private final String attributes;

    private SessionCookie(String name, String attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** {@code __Host-session}: over TLS alone, to this host alone, out of reach of scripts, withheld from cross-site posts. */
    public static SessionCookie secure() {
        return new SessionCookie("__Host-session", "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    /** {@code session}, without {@code Secure}: for development with clients that refuse the other on plain HTTP. */
    public static SessionCookie plainHttp() {
        return new SessionCookie("session", "; Path=/; HttpOnly; SameSite=Lax");
    }

    /** The name of the cookie. */
    public String name() {
        return name;
    }

    /**
     * What the request presents as its key, in any shape; empty if there is no such cookie, or several that differ. A malformed
     * one, which anyone may have left in the browser, does not count beside a well-formed one.
     */
    public Optional<String> keyIn(HttpServletRequest request) {
        Candidates candidates = new Candidates();
        Iterator<String> lines = request.getHeaders("Cookie") == null
                ? Collections.emptyIterator()
                : request.getHeaders("Cookie").asIterator();
        while (lines.hasNext()) {
            collect(lines.next(), candidates);
        }
        return candidates.agreed();
    }

    private void collect(String line, Candidates candidates) {
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

    /** The {@code Set-Cookie} header that carries out an instruction, or empty if there is nothing to tell. */
    public Optional<String> headerFor(KeyInstruction instruction) {
        if (instruction instanceof Send send) {
            String age = send.maxAge().map(SessionCookie::maxAge).orElse("");
            return Optional.of(name + "=" + send.key().reveal() + age + attributes);
        }
        return instruction instanceof Forget
                ? Optional.of(name + "=" + maxAge(Duration.ZERO) + attributes)
                : Optional.empty();
    }

    private static String maxAge(Duration age) {
        return "; Max-Age=" + age.toSeconds();
    }
}
