package io.usersessions.spring.autoconfigure;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.cookie.SameSite;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.HeaderTransport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code user-sessions.*}. Durations are such as {@code 30m}, {@code 12h} or {@code 14d}. A property that is not listed here is
 * refused.
 *
 * @param keyring Keys that seal sessions, the first for new ones, all to open: each 32 random bytes in Base64, as made by 'head -c 32
 *     /dev/urandom | base64'. Spaces, commas or lines separate several. The same on all nodes, and secret.
 * @param keyringFile File with the keyring, instead of 'user-sessions.keyring'.
 * @param migrate Whether the tables are made, and brought to this version, when the application starts. If not, they are only checked.
 * @param history Whether a history of each user's sessions is kept.
 * @param maximumSessions Sessions that one user may have at once. One more ends the oldest.
 * @param touchInterval How exactly the last activity of a session is stored.
 * @param purgeInterval Time between two removals of expired sessions, which one node does for all.
 * @param clientPrivacy What is stored of a client's address and user agent.
 * @param lifetime Lifetime of a session whose user is signed in.
 * @param rememberMe Lifetime of a session whose user asked to be remembered. Its cookie outlives the browser.
 * @param anonymous Sessions of visitors who are not signed in.
 * @param cookie The cookie with the key of the session.
 * @param header A header for clients that keep no cookies.
 * @param proxies Proxies in front of the application.
 * @param events The stream that tells a browser at once that its session ended.
 * @param throttle The throttle of sign-ins.
 * @param springSession The move from Spring Session JDBC.
 */
@ConfigurationProperties(prefix = "user-sessions", ignoreUnknownFields = false)
public record UserSessionsProperties(
        @Nullable String keyring,
        @Nullable Path keyringFile,
        @DefaultValue("true") boolean migrate,
        @DefaultValue("true") boolean history,
        @DefaultValue("100") int maximumSessions,
        @DefaultValue("60s") Duration touchInterval,
        @DefaultValue("10m") Duration purgeInterval,
        @DefaultValue("full") ClientPrivacy clientPrivacy,
        @DefaultValue SignedIn lifetime,
        @DefaultValue Remembered rememberMe,
        @DefaultValue Anonymous anonymous,
        @DefaultValue Cookie cookie,
        @DefaultValue Header header,
        @DefaultValue Proxies proxies,
        @DefaultValue Events events,
        @DefaultValue Throttle throttle,
        @DefaultValue SpringSession springSession) {

    /** @throws IllegalArgumentException if properties are out of their range or contradict each other */
    public UserSessionsProperties {
        demand(
                keyring == null || keyringFile == null,
                "set one of user-sessions.keyring and user-sessions.keyring-file, not both");
        demand(
                !purgeInterval.isNegative() && !purgeInterval.isZero(),
                "user-sessions.purge-interval must be positive, not " + purgeInterval);
        demand(
                !header.only() || !springSession.move(),
                "user-sessions.spring-session.move needs cookies, so user-sessions.header.only cannot be true");
        Objects.requireNonNull(
                settings(maximumSessions, touchInterval, clientPrivacy, lifetime.lifetime(), anonymous.lifetime()));
    }

    /** The settings of sessions. */
    public SessionSettings settings() {
        return settings(maximumSessions, touchInterval, clientPrivacy, lifetime.lifetime(), anonymous.lifetime());
    }

    private static SessionSettings settings(
            int maximumSessions,
            Duration touchInterval,
            ClientPrivacy clientPrivacy,
            Lifetime lifetime,
            Lifetime anonymousLifetime) {
        return SessionSettings.defaults()
                .lifetime(lifetime)
                .anonymousLifetime(anonymousLifetime)
                .touchInterval(touchInterval)
                .cap(new SessionCap(maximumSessions, SessionCap.WhenReached.END_OLDEST))
                .clientPrivacy(clientPrivacy);
    }

    private static void demand(boolean claim, String otherwise) {
        if (!claim) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the keyring. */
    @Override
    public String toString() {
        return "UserSessionsProperties";
    }

    /**
     * Lifetime of a session whose user is signed in.
     *
     * @param idle Longest time between two requests.
     * @param absolute Longest time from the sign-in.
     */
    public record SignedIn(
            @DefaultValue("14d") Duration idle,
            @DefaultValue("30d") Duration absolute) {
        /** @throws IllegalArgumentException if it is no lifetime */
        public SignedIn {
            Objects.requireNonNull(Lifetime.of(idle, absolute));
        }

        /** The lifetime, with a cookie that ends with the browser. */
        public Lifetime lifetime() {
            return Lifetime.of(idle, absolute);
        }
    }

    /**
     * Lifetime of a session whose user asked to be remembered.
     *
     * @param idle Longest time between two requests.
     * @param absolute Longest time from the sign-in, which is how long the browser keeps the cookie.
     */
    public record Remembered(
            @DefaultValue("14d") Duration idle,
            @DefaultValue("90d") Duration absolute) {
        /** @throws IllegalArgumentException if it is no lifetime */
        public Remembered {
            Objects.requireNonNull(Lifetime.of(idle, absolute));
        }

        /** The lifetime, with a cookie that outlives the browser. */
        public Lifetime lifetime() {
            return new Lifetime(idle, absolute, Lifetime.Persistence.PERSISTENT);
        }
    }

    /**
     * Sessions of visitors who are not signed in.
     *
     * @param idle Longest time between two requests.
     * @param absolute Longest time from the start.
     * @param bytes Bytes that one session may hold. More is answered with 413.
     * @param perNetworkAndMinute Sessions that may begin within a minute from one network, a /24 of IPv4 or a /64 of IPv6. More is answered
     *     with 429.
     * @param perMinute Sessions that may begin within a minute from all networks together, on each node.
     */
    public record Anonymous(
            @DefaultValue("1d") Duration idle,
            @DefaultValue("7d") Duration absolute,
            @DefaultValue("4096") int bytes,
            @DefaultValue("120") int perNetworkAndMinute,
            @DefaultValue("3000") int perMinute) {
        /** @throws IllegalArgumentException if it is no lifetime, or a limit is not positive */
        public Anonymous {
            Objects.requireNonNull(Lifetime.of(idle, absolute));
            AnonymousLimits unused = new AnonymousLimits(bytes, perNetworkAndMinute, perMinute);
        }

        /** The lifetime. */
        public Lifetime lifetime() {
            return Lifetime.of(idle, absolute);
        }

        /** The limits. */
        public AnonymousLimits limits() {
            return new AnonymousLimits(bytes, perNetworkAndMinute, perMinute);
        }
    }

    /**
     * The cookie with the key of the session.
     *
     * @param name Name of the cookie. By default '__Host-session', with a domain or a path '__Secure-session', and if not secure 'session'.
     * @param domain Domain whose hosts all get the cookie. Without it, only this host gets it.
     * @param path Path below which the cookie is sent.
     * @param sameSite Requests caused by other sites that carry the cookie.
     * @param secure Whether the cookie is sent over TLS only. Browsers except Safari also send it to http://localhost.
     */
    public record Cookie(
            @Nullable String name,
            @Nullable String domain,
            @DefaultValue("/") String path,
            @DefaultValue("lax") SameSite sameSite,
            @DefaultValue("true") boolean secure) {
        private static final String ROOT = "/";

        /** @throws IllegalArgumentException if browsers would drop such a cookie */
        public Cookie {
            demand(
                    secure || sameSite != SameSite.NONE,
                    "user-sessions.cookie.same-site=none needs user-sessions.cookie.secure=true");
            Objects.requireNonNull(format(name, domain, path, sameSite, secure));
        }

        /** The format. */
        public CookieFormat format() {
            return format(name, domain, path, sameSite, secure);
        }

        private static CookieFormat format(
                @Nullable String name, @Nullable String domain, String path, SameSite sameSite, boolean secure) {
            boolean isOfHost = domain == null && path.equals(ROOT);
            CookieFormat format = secure ? CookieFormat.secure() : CookieFormat.plainHttp();
            if (name != null) {
                format = format.named(name);
            } else if (secure && !isOfHost) {
                format = format.named("__Secure-session");
            }
            CookieFormat scoped = domain == null ? format : format.domain(domain);
            return scoped.path(path).sameSite(sameSite);
        }
    }

    /**
     * The move from Spring Session JDBC.
     *
     * @param move Whether signed-in users with a session of Spring Session go on here, each from their first request on.
     * @param cookie Name of the cookie of Spring Session.
     * @param table Table of Spring Session, with or without a schema.
     */
    public record SpringSession(
            @DefaultValue("false") boolean move,
            @DefaultValue("SESSION") String cookie,
            @DefaultValue("SPRING_SESSION") String table) {
        /** The format, by which the cookie of Spring Session opens a moved session once. */
        public CookieFormat readingToo(CookieFormat format) {
            return move ? format.alsoReading(cookie) : format;
        }
    }

    /**
     * A header for clients that keep no cookies.
     *
     * @param name Name of the header, such as 'Authorization' for 'Authorization: Session KEY', or 'X-Auth-Token' for the key alone. Without it,
     *     no header is read.
     * @param only Whether no cookie is read or set.
     */
    public record Header(
            @Nullable String name, @DefaultValue("false") boolean only) {
        /** @throws IllegalArgumentException if clients cannot send such a header */
        public Header {
            demand(name != null || !only, "user-sessions.header.only needs user-sessions.header.name");
            Objects.requireNonNull(transport(name));
        }

        /** The transport, or empty if no header is read. */
        public Optional<HeaderTransport> transport() {
            return transport(name);
        }

        private static Optional<HeaderTransport> transport(@Nullable String name) {
            return Optional.ofNullable(name)
                    .map(given -> given.equalsIgnoreCase("Authorization")
                            ? HeaderTransport.authorization()
                            : HeaderTransport.named(given));
        }
    }

    /**
     * The throttle of sign-ins.
     *
     * @param enabled Whether the guessing of passwords is slowed down, and few passwords are checked at once.
     * @param memoryPerPassword Memory that the check of one password needs. No more are checked at once than a quarter of the heap is enough for.
     */
    public record Throttle(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("19MB") DataSize memoryPerPassword) {
        /** @throws IllegalArgumentException if the memory is not positive */
        public Throttle {
            demand(
                    memoryPerPassword.toBytes() > 0,
                    "user-sessions.throttle.memory-per-password must be positive, not " + memoryPerPassword);
        }
    }

    /**
     * Proxies in front of the application.
     *
     * @param trusted Addresses or networks of the proxies that report the addresses of clients, such as 10.0.0.0/8.
     * @param header Header in which they report them. The other one is never read.
     */
    public record Proxies(
            @DefaultValue List<String> trusted,
            @DefaultValue("x-forwarded-for") Reported header) {
        /** The headers in which proxies report addresses. */
        public enum Reported {
            /** {@code X-Forwarded-For}. */
            X_FORWARDED_FOR,
            /** {@code Forwarded} (RFC 7239). */
            FORWARDED
        }

        /** @throws IllegalArgumentException if one is no network, or contains all addresses */
        public Proxies {
            trusted = List.copyOf(trusted);
            Objects.requireNonNull(address(trusted, header));
        }

        /** How the address of a client is found. */
        public ClientAddress address() {
            return address(trusted, header);
        }

        private static ClientAddress address(List<String> trusted, Reported header) {
            List<IpNetwork> networks = trusted.stream().map(Proxies::network).toList();
            return header == Reported.FORWARDED
                    ? ClientAddress.behindForwarded(networks)
                    : ClientAddress.behind(networks);
        }

        private static IpNetwork network(String text) {
            return IpNetwork.parse(text)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + text + "' is not an address or a network such as 10.0.0.0/8"));
        }
    }

    /**
     * The stream that tells a browser at once that its session ended.
     *
     * @param enabled Whether there is such a stream.
     * @param path Where it is.
     */
    public record Events(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("/user-sessions/events") String path) {
        /** @throws IllegalArgumentException if the path is none of one resource */
        public Events {
            demand(
                    path.matches("(/[A-Za-z0-9._~-]+)+"),
                    "user-sessions.events.path is a path such as /user-sessions/events, not '" + path + "'");
        }
    }
}
