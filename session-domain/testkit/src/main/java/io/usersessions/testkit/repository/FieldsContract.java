package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.SessionAssert.assertFound;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of a session is read as it was stored. */
abstract class FieldsContract {
    private final StoreUnderTest store;

    FieldsContract(StoreUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void every_field_comes_back_as_it_was_given(Function<StoreUnderTest, StoredSessions> session) {
        StoredSession stored = session.apply(store).storedIn(store.repository());

        Optional<StoredSession> found = store.repository().find(stored.id());

        assertFound(found, stored);
    }

    static Stream<Arguments> sessions() {
        return Stream.of(
                session("anonymous", StoreUnderTest::anonymous),
                session("owned", store -> store.ownedBy(UniqueUsers.next())),
                session("authenticated again", FieldsContract::authenticatedAgain),
                session("active to the microsecond", FieldsContract::activeLater),
                session("many times edited", store -> store.anonymous().version(Long.MAX_VALUE - 1)),
                from("nothing known of the client", Client.UNKNOWN),
                from("agent without address", new Client(Optional.of("curl/8.14.1"), Optional.empty())),
                from("address without agent", new Client(Optional.empty(), IpAddress.parse("10.0.0.255"))),
                from("empty agent", Client.of("", "0.0.0.0")),
                from("IPv6", Client.of("curl", "2001:db8::ff00:42:8329")),
                from("IPv6 loopback", Client.of("curl", "::1")),
                from("agent in other scripts", Client.of("Браузер/1 (日本語; 😀) 'quoted\" \\ %_", "192.0.2.7")),
                from("longest agent", Client.of("😀".repeat(Client.LONGEST_USER_AGENT), "192.0.2.7")),
                ownedBy("owner in other scripts", "Ωmega ünï'; -- 😀 %_"),
                ownedBy("longest owner", "😀".repeat(UserId.LONGEST)),
                lasting("cookie outlives the browser", Lifetime.rememberMe()),
                lasting("lifetime to the microsecond", oddLifetime()),
                lasting("longest lifetime", longestLifetime()),
                session("expiry of its own", FieldsContract::withItsOwnExpiry));
    }

    private static Arguments session(String name, Function<StoreUnderTest, StoredSessions> session) {
        return argumentSet(name, session);
    }

    private static Arguments from(String name, Client client) {
        return session(name, store -> store.anonymous().client(client));
    }

    private static Arguments ownedBy(String name, String owner) {
        return session(name, store -> store.ownedBy(new UserId(owner)));
    }

    private static Arguments lasting(String name, Lifetime lifetime) {
        return session(name, store -> store.anonymous().lifetime(lifetime));
    }

    private static StoredSessions authenticatedAgain(StoreUnderTest store) {
        Instant start = lastMicrosecond(store);
        return store.ownedBy(UniqueUsers.next()).createdAt(start).authenticatedAt(start.plusNanos(7_001_000));
    }

    private static StoredSessions activeLater(StoreUnderTest store) {
        Instant start = lastMicrosecond(store);
        return store.anonymous().createdAt(start).lastActivity(start.plusNanos(1_000));
    }

    private static StoredSessions withItsOwnExpiry(StoreUnderTest store) {
        Instant start = lastMicrosecond(store);
        return store.anonymous()
                .createdAt(start)
                .expireDate(start.plusSeconds(600).plusNanos(1_000));
    }

    /** The last microsecond of the second of the epoch. */
    private static Instant lastMicrosecond(StoreUnderTest store) {
        return store.epoch().truncatedTo(ChronoUnit.SECONDS).plusNanos(999_999_000);
    }

    private static Lifetime oddLifetime() {
        return Lifetime.of(Duration.ofNanos(3_600_000_001_000L), Duration.ofNanos(86_399_999_999_000L));
    }

    private static Lifetime longestLifetime() {
        return Lifetime.of(Duration.ofDays(Lifetime.LONGEST_DAYS), Duration.ofDays(Lifetime.LONGEST_DAYS));
    }
}
