package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.usersessions.domain.column.StoredColumns;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions as columns. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredColumnsTest {
    private static final StoredSession OWNED =
            StoredSessions.ownedBy(new UserId("ada")).build();
    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");

    @Test
    void any_session_is_read_as_it_was_written() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            StoredSession session = any(random);

            assertThat(read(StoredColumns.of(session))).isEqualTo(session);
        }
    }

    @Test
    void a_closed_session_is_read_as_it_was_written() {
        StoredSession closed = OWNED.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), OWNED.lastActivity());

        StoredSession read = read(StoredColumns.of(closed));

        assertThat(read).isEqualTo(closed);
        assertThat(read.isClosed()).isTrue();
    }

    @Test
    void the_columns_have_an_order_that_does_not_change() {
        assertThat(StoredColumns.of(OWNED).keySet())
                .containsExactly(
                        "id",
                        "key_digest",
                        "payload",
                        "version",
                        "owner",
                        "authenticated_at",
                        "user_agent",
                        "ip",
                        "created_at",
                        "last_activity",
                        "expire_date",
                        "idle_timeout",
                        "absolute_end",
                        "persistence",
                        "purgeable_from");
    }

    @Test
    void instants_and_the_idle_timeout_are_microseconds() {
        Map<String, @Nullable Object> columns = StoredColumns.of(OWNED);

        assertThat(columns)
                .containsEntry("created_at", 1_772_359_200_123_456L)
                .containsEntry("idle_timeout", 3_600_000_000L)
                .containsEntry("purgeable_from", columns.get("expire_date"));
    }

    @Test
    void what_is_unknown_is_null_and_an_empty_agent_is_not() {
        StoredSession unknown =
                StoredSessions.anonymous().client(Client.UNKNOWN).build();
        StoredSession empty =
                StoredSessions.anonymous().client(Client.of("", null)).build();

        assertThat(StoredColumns.of(unknown))
                .containsEntry("owner", null)
                .containsEntry("authenticated_at", null)
                .containsEntry("user_agent", null)
                .containsEntry("ip", null);
        assertThat(StoredColumns.of(empty)).containsEntry("user_agent", "");
    }

    @Test
    void a_summary_needs_neither_digest_nor_payload() {
        Map<String, @Nullable Object> columns = new HashMap<>(StoredColumns.of(OWNED));
        columns.keySet().removeAll(List.of("key_digest", "payload", "version", "purgeable_from"));

        assertThat(StoredColumns.summary(columns::get)).isEqualTo(OWNED.summary());
    }

    @Test
    void any_whole_number_is_read() {
        for (Number number : List.of(7, 7L, (short) 7, 7.0, BigInteger.valueOf(7), new BigDecimal("7.00"))) {
            assertThat(read(with("version", number)).version()).isEqualTo(7);
        }
    }

    @Test
    void a_number_that_is_not_whole_or_too_large_is_refused() {
        for (Number number : List.of(7.5, Double.NaN, BigInteger.ONE.shiftLeft(63), new BigDecimal("1e1000000000"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(with("version", number)))
                    .withMessage("the column version has a value that is not valid")
                    .withNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "key_digest",
                "payload",
                "version",
                "authenticated_at",
                "created_at",
                "last_activity",
                "expire_date",
                "idle_timeout",
                "absolute_end",
                "persistence"
            })
    void a_required_value_that_is_missing_is_named(String column) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(with(column, null)))
                .withMessage("the column " + column + " has no value");
    }

    @Test
    void a_wrong_type_is_named_and_its_value_is_not() {
        for (String column : StoredColumns.of(OWNED).keySet()) {
            if (!column.equals("purgeable_from")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> read(with(column, UUID.randomUUID())))
                        .withMessageMatching("the column " + column + " must be of type .*, not UUID");
            }
        }
    }

    @Test
    void an_invalid_value_is_not_quoted() {
        Map<String, Object> invalid =
                Map.of("id", new byte[1], "key_digest", new byte[31], "owner", "a\nb", "persistence", "secret");

        invalid.forEach((column, value) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> read(with(column, value)))
                .withMessage("the column " + column + " has a value that is not valid")
                .withNoCause());
    }

    @Test
    void a_source_throws_what_its_store_throws() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> StoredColumns.read(column -> {
                    throw new SQLException("no such column");
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-290308-12-21T19:59:05.224192Z",
                "1969-12-31T23:59:59.999999Z",
                "2262-04-12T00:00:00.000001Z",
                "+294247-01-10T04:00:54.775807Z"
            })
    void instants_within_the_range_are_exact(String text) {
        Instant instant = Instant.parse(text);

        assertThat(StoredColumns.instant(StoredColumns.micros(instant))).isEqualTo(instant);
    }

    @Test
    void instants_out_of_the_range_become_the_nearest() {
        assertThat(StoredColumns.micros(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(StoredColumns.micros(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void instants_between_two_microseconds_are_rounded_down() {
        assertThat(StoredColumns.micros(Instant.EPOCH.minusNanos(1))).isEqualTo(-1);
        assertThat(StoredColumns.micros(Instant.EPOCH.plusNanos(1_999))).isEqualTo(1);
    }

    private static StoredSession read(Map<String, @Nullable Object> columns) {
        return StoredColumns.read(columns::get);
    }

    private static Map<String, @Nullable Object> with(String column, @Nullable Object value) {
        Map<String, @Nullable Object> columns = new HashMap<>(StoredColumns.of(OWNED));
        columns.put(column, value);
        return columns;
    }

    private static StoredSession any(Random random) {
        byte[] payload = new byte[random.nextInt(100)];
        random.nextBytes(payload);
        Instant start = YEAR_1.plusNanos(1_000L * random.nextInt(1_000_000));
        StoredSessions session = random.nextBoolean()
                ? StoredSessions.anonymous()
                : StoredSessions.ownedBy(new UserId("user " + random.nextInt()));
        return session.payload(payload)
                .version(random.nextLong())
                .client(random.nextBoolean() ? Client.UNKNOWN : Client.of("agent " + random.nextInt(), "2001:db8::1"))
                .createdAt(start.plusSeconds(random.nextInt(9999) * 31_556_952L))
                .lifetime(new Lifetime(
                        Duration.ofSeconds(1, 1_000L * random.nextInt(1_000_000)),
                        Duration.ofDays(1 + random.nextInt(Lifetime.LONGEST_DAYS)),
                        random.nextBoolean() ? Persistence.BROWSER_SESSION : Persistence.PERSISTENT))
                .build();
    }
}
