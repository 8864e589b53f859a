package io.usersessions.domain.cookie;

import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of the cookie that carries the key, for any HTTP stack: reads the raw {@code Cookie} headers of a request, and writes the
 * {@code Set-Cookie} headers of its response. The key travels in this cookie and in nothing else, never in a URL.
 *
 * <p>A format is immutable and safe for use by several threads; each method that changes something returns another format. A response
 * with a {@code Set-Cookie} header also needs {@code Cache-Control: no-store}, or a cache would give one person's key to the next.
 */
@CheckReturnValue
public final class CookieFormat {
    /** The maximum number of cookies of one name in a request; if there are more, none of them is read. */
    public static final int MAX_CANDIDATES = 8;

    private final String name;
    private final CookieScope scope;
    private final Optional<String> formerName;

    private CookieFormat(String name, CookieScope scope, Optional<String> formerName) {
        CookieName.demandFit(name, scope);
        if (formerName.filter(name::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "the cookie and the former cookie need different names, not both " + name);
        }
        this.name = name;
        this.scope = scope;
        this.formerName = formerName;
    }

    /** {@code __Host-session}: sent over TLS only, to this host only, hidden from scripts, and not sent with cross-site posts. */
    public static CookieFormat secure() {
        return new CookieFormat("__Host-session", CookieScope.ofHost(true), Optional.empty());
    }

    /** {@code session}, without {@code Secure}: for development with clients that reject secure cookies on plain HTTP. */
    public static CookieFormat plainHttp() {
        return new CookieFormat("session", CookieScope.ofHost(false), Optional.empty());
    }

    /**
     * The same cookie under another name. The prefix {@code __Host-} keeps other hosts of the domain from setting it.
     *
     * @param other a cookie name (RFC 6265, section 4.1.1)
     * @throws IllegalArgumentException if this is not a cookie name; if browsers would drop the cookie, since the prefixes
     *     {@code __Host-} and {@code __Secure-} demand a cookie that is {@link #secure()}, and {@code __Host-} one without domain and
     *     for the path {@code /}; or if it is the name of the former cookie
     */
    public CookieFormat named(String other) {
        Objects.requireNonNull(other, "other");
        CookieName.demand(other);
        return new CookieFormat(other, scope, formerName);
    }

    /**
     * Also reads a key from the cookie of the previous system, such as Django's {@code sessionid}, if this cookie opens no session. The
     * former cookie is removed as soon as the client gets a key of full strength or loses its key. For sessions that were built with
     * imported keys.
     *
     * <p>Only a value with the shape of such a key is read. A key of ours is never read from the former cookie, since that cookie
     * does not have the protection of this one.
     *
     * @param former the name of a cookie of this host, without a domain, for the path {@code /}
     * @throws IllegalArgumentException if this is not a cookie name, or if it is the name of this cookie
     */
    public CookieFormat alsoReading(String former) {
        Objects.requireNonNull(former, "former");
        CookieName.demand(former);
        return new CookieFormat(name, scope, Optional.of(former));
    }

    /**
     * The same cookie with another {@code SameSite}, instead of {@link SameSite#LAX}.
     *
     * @throws IllegalArgumentException if this is {@link SameSite#NONE} and the cookie is not {@link #secure()}
     */
    public CookieFormat sameSite(SameSite other) {
        Objects.requireNonNull(other, "other");
        return in(new CookieScope(scope.isSecure(), scope.domain(), scope.path(), other, scope.isPartitioned()));
    }

    /**
     * The same cookie for all hosts of a domain, which can all read and replace it then. Such a cookie cannot have the prefix
     * {@code __Host-}: {@code CookieFormat.secure().named("__Secure-session").domain("example.com")}.
     *
     * @param domain the name of this host or of a domain it belongs to, without a leading dot
     * @throws IllegalArgumentException if this is not the name of a host, or if the cookie's name has the prefix {@code __Host-}
     */
    public CookieFormat domain(String domain) {
        Objects.requireNonNull(domain, "domain");
        return in(new CookieScope(
                scope.isSecure(), Optional.of(domain), scope.path(), scope.sameSite(), scope.isPartitioned()));
    }

    /**
     * The same cookie for requests below this path, instead of {@code /}. A path protects from nothing: other paths of the host can
     * still get at the cookie. {@link #named Choose a name} without {@code __Host-} first.
     *
     * @param path a slash, then printable ASCII characters without space and semicolon; at most 1,024 characters
     * @throws IllegalArgumentException if this is not such a path, or if the cookie's name has the prefix {@code __Host-}
     */
    public CookieFormat path(String path) {
        Objects.requireNonNull(path, "path");
        return in(new CookieScope(scope.isSecure(), scope.domain(), path, scope.sameSite(), scope.isPartitioned()));
    }

    /**
     * The same cookie, kept apart for each site that embeds this one; usually with {@link SameSite#NONE}.
     *
     * @throws IllegalArgumentException if the cookie is not {@link #secure()}
     */
    public CookieFormat partitioned() {
        return in(new CookieScope(scope.isSecure(), scope.domain(), scope.path(), scope.sameSite(), true));
    }

    private CookieFormat in(CookieScope other) {
        return new CookieFormat(name, other, formerName);
    }

    /** The name of the cookie. */
    public String name() {
        return name;
    }

    /**
     * The keys that a request presents, of any shape: the value of this cookie first and then, for the case that it opens no session,
     * the value of the former one. A cookie that occurs several times with different values is ignored. So is a malformed value if
     * there is a well-formed one, since other sites may have left it in the browser. No text makes this method fail, and it takes time
     * proportional to the length of the text.
     *
     * @param cookieHeaders the values of all {@code Cookie} headers, as they were received; null if there is none
     */
    public List<String> keysIn(@Nullable Collection<String> cookieHeaders) {
        Optional<String> own = CookieHeader.candidates(
                        cookieHeaders, name, text -> SessionKey.parse(text).isPresent())
                .agreed();
        return Stream.of(own, formerKeyIn(cookieHeaders))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The keys that a request with at most one {@code Cookie} header presents; see {@link #keysIn(Collection)}.
     *
     * @param cookieHeader null if there is none
     */
    public List<String> keysIn(@Nullable String cookieHeader) {
        return keysIn(cookieHeader == null ? List.of() : List.of(cookieHeader));
    }

    private Optional<String> formerKeyIn(@Nullable Collection<String> cookieHeaders) {
        return formerName.flatMap(
                former -> formerCandidates(cookieHeaders, former).agreed().filter(CookieFormat::isForeign));
    }

    private static Candidates formerCandidates(@Nullable Collection<String> cookieHeaders, String former) {
        return CookieHeader.candidates(cookieHeaders, former, CookieFormat::isForeign);
    }

    private static boolean isForeign(String text) {
        return ForeignKey.parse(text).isPresent();
    }

    /**
     * The format for the response to one request: it does not remove a former cookie that the request did not present.
     *
     * @param cookieHeaders as for {@link #keysIn(Collection)}
     */
    public CookieFormat answering(@Nullable Collection<String> cookieHeaders) {
        return new CookieFormat(
                name,
                scope,
                formerName.filter(
                        former -> !formerCandidates(cookieHeaders, former).isEmpty()));
    }

    /**
     * The values of the {@code Set-Cookie} headers that carry out an instruction, for this cookie and for the former one; each needs a
     * header of its own. Empty if the client keeps what it has.
     */
    public List<String> headersFor(KeyInstruction instruction) {
        Objects.requireNonNull(instruction, "instruction");
        return instruction
                .when(new SetCookie(name, scope.text()))
                .map(own -> Stream.concat(Stream.of(own), removalOfFormer()).toList())
                .orElse(List.of());
    }

    private Stream<String> removalOfFormer() {
        return formerName.stream()
                .map(former -> new SetCookie(former, scope.wholeHost().text()).removal());
    }
}
