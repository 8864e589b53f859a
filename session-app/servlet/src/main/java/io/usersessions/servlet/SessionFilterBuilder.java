package io.usersessions.servlet;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.attribute.AttributeValues;
import io.usersessions.servlet.attribute.Conversion;
import io.usersessions.servlet.guard.ClearedData;
import io.usersessions.servlet.local.Transient;
import io.usersessions.servlet.session.HttpSessions;
import io.usersessions.servlet.session.NodeMemory;
import io.usersessions.servlet.session.SessionListeners;
import io.usersessions.servlet.transport.CookieTransport;
import io.usersessions.servlet.transport.HeaderKeyTransport;
import io.usersessions.servlet.transport.KeyTransport;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The parts of a {@link SessionFilter}. Whatever is not set has a default that is safe on the open internet. Not safe for several threads. */
public final class SessionFilterBuilder {
    final Sessions sessions;
    ClientAddress address = ClientAddress.ofPeer();
    ClientAgent agent = ClientAgent.ofHeader();
    private final List<EventListener> listeners = new ArrayList<>();
    private Predicate<String> localNames = ContainerAttributes::contains;
    private List<Conversion<?>> conversions = List.of();
    private AttributeValues values = AttributeValues.of(AttributeTypes.builder().build());
    private Optional<CookieFormat> cookie = Optional.empty();
    ClearedData cleared = ClearedData.NOTHING;
    private Optional<HeaderTransport> header = Optional.empty();
    private boolean isHeaderOnly;

    SessionFilterBuilder(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The cookie that carries the key, instead of {@link CookieFormat#secure()}. */
    public SessionFilterBuilder cookie(CookieFormat format) {
        this.cookie = Optional.of(Objects.requireNonNull(format, "format"));
        return this;
    }

    /**
     * Clients may send this header instead of the cookie. A request that has the header, even without a key, is answered by the header
     * alone, and its cookie is not read; every other request uses the cookie alone. Without this method no header is read.
     */
    public SessionFilterBuilder header(HeaderTransport transport) {
        this.header = Optional.of(Objects.requireNonNull(transport, "transport"));
        isHeaderOnly = false;
        return this;
    }

    /** Clients send this header; no cookie is read or set. For an API that no browser page uses. */
    public SessionFilterBuilder headerOnly(HeaderTransport transport) {
        this.header = Optional.of(Objects.requireNonNull(transport, "transport"));
        isHeaderOnly = true;
        return this;
    }

    /** How the address of a client is found, instead of {@link ClientAddress#ofPeer()}. */
    public SessionFilterBuilder address(ClientAddress rule) {
        this.address = Objects.requireNonNull(rule, "rule");
        return this;
    }

    /** How the user agent of a client is found, instead of {@link ClientAgent#ofHeader()}. */
    public SessionFilterBuilder userAgent(ClientAgent rule) {
        this.agent = Objects.requireNonNull(rule, "rule");
        return this;
    }

    /** The records and enums that may be attributes of an {@code HttpSession}; none without this method. */
    public SessionFilterBuilder attributeTypes(AttributeTypes types) {
        this.values = AttributeValues.of(Objects.requireNonNull(types, "types"));
        return this;
    }

    /**
     * Adds conversions: objects of their classes may be attributes of an {@code HttpSession}, too. They are asked in the order in which they
     * were added.
     *
     * @throws IllegalArgumentException if a conversion has the name of another, or if it is for an abstract class or an interface
     *     without {@link AttributeConversion#andSubclasses}, so that it would convert nothing
     */
    public SessionFilterBuilder convert(AttributeConversion<?>... further) {
        List<Conversion<?>> all = new ArrayList<>(conversions);
        for (AttributeConversion<?> each : Objects.requireNonNull(further, "further")) {
            all.add(Objects.requireNonNull(each, "conversion").conversion());
        }
        AttributeValues unused = values.converting(all);
        conversions = List.copyOf(all);
        return this;
    }

    /**
     * Attributes with these names stay on this node as if they were put in a {@link Transient}, which their users need not know: for objects that
     * frameworks put into sessions. What Tomcat and Jetty themselves put there, for WebSockets, always stays on this node.
     */
    public SessionFilterBuilder keepingOnThisNode(Predicate<String> names) {
        Objects.requireNonNull(names, "names");
        this.localNames = name -> ContainerAttributes.contains(name) || names.test(name);
        return this;
    }

    /**
     * When a request signs its user out, whether by {@code visit.signOut}, {@code invalidate} or {@code logout}, its response tells the browser to
     * delete this of the site ({@code Clear-Site-Data}): once the end is stored, if the key was in a cookie, and unless the request signed
     * someone in. Browsers follow it over TLS only. Without this method nothing is deleted but the cookie.
     *
     * <p>{@code "cache"} and {@code "storage"} leave nothing of a user's pages and scripts behind on a shared computer. {@code "cookies"} also
     * deletes the cookies of the other sites below the same registered domain.
     *
     * @param types some of {@code cache}, {@code cookies}, {@code storage}, {@code executionContexts}, {@code prefetchCache},
     *     {@code prerenderCache} and {@code clientHints}, or {@code *} for all
     * @throws IllegalArgumentException if there is none, or another one
     */
    public SessionFilterBuilder clearingSiteData(String... types) {
        this.cleared = ClearedData.of(List.of(Objects.requireNonNull(types, "types")));
        return this;
    }

    /**
     * Adds a listener of {@code HttpSession}s. A container does not tell filters which listeners an application declared.
     *
     * @param listener one or several of {@link HttpSessionListener}, {@link HttpSessionAttributeListener} and {@link HttpSessionIdListener}
     * @throws IllegalArgumentException if it is none of them
     */
    public SessionFilterBuilder listener(EventListener listener) {
        SessionListeners.demand(Objects.requireNonNull(listener, "listener"));
        listeners.add(listener);
        return this;
    }

    /**
     * The filter.
     *
     * @throws IllegalStateException if a cookie or what browsers clear was chosen for a filter that reads the header only
     */
    public SessionFilter build() {
        if (isHeaderOnly && !cleared.isEmpty()) {
            throw new IllegalStateException("the filter reads a header only, so no browser would clear anything:"
                    + " call header(..) instead of headerOnly(..), or leave out clearingSiteData(..)");
        }
        if (isHeaderOnly && cookie.isPresent()) {
            throw new IllegalStateException("the filter reads a header only, so the cookie "
                    + cookie.get().name()
                    + " would never be read: call header(..) instead of headerOnly(..), or leave out cookie(..)");
        }
        return new SessionFilter(this);
    }

    HttpSessions httpSessions() {
        return new HttpSessions(
                sessions,
                values.converting(conversions),
                new SessionListeners(listeners),
                localNames,
                new NodeMemory(InstantSource.system()));
    }

    KeyTransport transport() {
        CookieFormat format = cookie.orElseGet(CookieFormat::secure);
        return header.map(HeaderTransport::format)
                .<KeyTransport>map(
                        text -> isHeaderOnly ? HeaderKeyTransport.alone(text) : HeaderKeyTransport.before(format, text))
                .orElseGet(() -> new CookieTransport(format));
    }
}
