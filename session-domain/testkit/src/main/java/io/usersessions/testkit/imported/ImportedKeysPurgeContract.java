package io.usersessions.testkit.imported;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link ImportedKeys#purge}. */
public abstract class ImportedKeysPurgeContract {
    /** In a year in which no key of another test ends. */
    private static final Instant DUE = Instant.parse("1993-03-01T10:00:00.123456Z");

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final int MANY = 1_000;

    private final ImportedKeysUnderTest store;
    private final KeyDigest key = ImportedKeysUnderTest.digest();
    private final SessionId session = ImportedKeysUnderTest.session();

    protected ImportedKeysPurgeContract(ImportedKeysUnderTest store) {
        this.store = store;
    }

    @BeforeEach
    void begin_with_nothing_due() {
        store.port().purge(DUE, MANY);
    }

    @Test
    void when_its_time_is_over_a_key_is_removed() {
        store.add(key, session, DUE);

        int removed = store.port().purge(DUE, MANY);

        assertThat(removed).as("keys removed").isEqualTo(1);
        assertThat(store.port().find(key)).as("session of the key").isEmpty();
    }

    @Test
    void a_microsecond_before_its_time_is_over_a_key_is_kept() {
        store.add(key, session, DUE);

        int removed = store.port().purge(DUE.minus(MICROSECOND), MANY);

        assertThat(removed).as("keys removed").isZero();
        assertThat(store.port().find(key)).as("session of the key").contains(session);
    }

    @Test
    void no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due() {
        dueKeys(5);

        List<Integer> removed = List.of(
                store.port().purge(DUE, 2),
                store.port().purge(DUE, 2),
                store.port().purge(DUE, 2),
                store.port().purge(DUE, 2));

        assertThat(removed).as("keys removed").isEqualTo(List.of(2, 2, 1, 0));
    }

    @Test
    void many_that_purge_at_once_count_each_key_once() {
        dueKeys(40);

        List<Integer> removed = Race.of(4, number -> store.port().purge(DUE, MANY));

        assertThat(removed.stream().mapToInt(Integer::intValue).sum())
                .as("keys removed")
                .isEqualTo(40);
    }

    private void dueKeys(int count) {
        IntStream.range(0, count)
                .forEach(second -> store.add(
                        ImportedKeysUnderTest.digest(), ImportedKeysUnderTest.session(), DUE.minusSeconds(second)));
    }
}
