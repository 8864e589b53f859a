package io.usersessions.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Optional;
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
    void every_field_comes_back_as_it_was_given(StoredSessions session) {
        StoredSession stored = session.storedIn(store.repository());

        Optional<StoredSession> found = store.repository().find(stored.id());

        assertThat(found).contains(stored);
    }

    static Stream<Arguments> sessions() {
        Instant start = Instant.parse("2026-03-01T10:00:00.999999Z");
        return Stream.of(
                argumentSet("anonymous", StoredSessions.anonymous()),
                argumentSet("owned", StoredSessions.ownedBy(UniqueUsers.next())),
                argumentSet("authenticated again", authenticatedAgain(start)),
                argumentSet("active to the microsecond", activeLater(start)),
                argumentSet("many times edited", StoredSessions.anonymous().version(Long.MAX_VALUE - 1)),
                argumentSet("nothing known of the client", from(Client.UNKNOWN)),
                argumentSet("agent without address", from(new Client(Optional.of("curl/8.14.1"), Optional.empty()))),
                argumentSet("address without agent", from(new Client(Optional.empty(), IpAddress.parse("10.0.0.255")))),
                argumentSet("empty agent", from(Client.of("", "0.0.0.0"))),
                argumentSet("IPv6", from(Client.of("curl", "2001:db8::ff00:42:8329"))),
                argumentSet("IPv6 loopback", from(Client.of("curl", "::1"))),
                argumentSet(
                        "agent in other scripts", from(Client.of("Браузер/1 (日本語; 😀) 'quoted\" \\ %_", "192.0.2.7"))),
                argumentSet("longest agent", from(Client.of("😀".repeat(Client.LONGEST_USER_AGENT), "192.0.2.7"))),
                argumentSet("owner in other scripts", StoredSessions.ownedBy(new UserId("Ωmega ünï'; -- 😀 %_"))),
                argumentSet("longest owner", StoredSessions.ownedBy(new UserId("😀".repeat(UserId.LONGEST)))),
                argumentSet(
                        "cookie outlives the browser",
                        StoredSessions.anonymous().lifetime(Lifetime.rememberMe())),
                argumentSet(
                        "lifetime to the microsecond",
                        StoredSessions.anonymous().lifetime(oddLifetime())),
                argumentSet("longest lifetime", StoredSessions.anonymous().lifetime(longestLifetime())),
                argumentSet(
                        "expiry of its own",
                        StoredSessions.anonymous().createdAt(start).expireDate(start.plusNanos(1_000))));
    }

    private static StoredSessions from(Client client) {
        return StoredSessions.anonymous().client(client);
    }

    private static StoredSessions authenticatedAgain(Instant start) {
        return StoredSessions.ownedBy(UniqueUsers.next()).createdAt(start).authenticatedAt(start.plusNanos(7_001_000));
    }

    private static StoredSessions activeLater(Instant start) {
        return StoredSessions.anonymous().createdAt(start).lastActivity(start.plusNanos(1_000));
    }

    private static Lifetime oddLifetime() {
        return Lifetime.of(Duration.ofNanos(1_000_001_000), Duration.ofNanos(86_399_999_999_000L));
    }

    private static Lifetime longestLifetime() {
        return Lifetime.of(Duration.ofDays(Lifetime.LONGEST_DAYS), Duration.ofDays(Lifetime.LONGEST_DAYS));
    }
}
