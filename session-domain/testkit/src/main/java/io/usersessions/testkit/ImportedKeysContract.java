package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ImportedKeys} does, one group of tests a method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ImportedKeysContract {
    private static final KeySource RANDOM = KeySource.secure();
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    /** In a year that no other test has keys to be known until. */
    private static final Instant DUE = Instant.parse("1993-03-01T10:00:00.123456Z");

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final int MANY = 1_000;

    private final KeyDigest key = randomDigest();
    private final SessionId session = randomSession();

    /** For heirs. */
    protected ImportedKeysContract() {}

    /** The keys under test; within one test always the same store. */
    protected abstract ImportedKeys importedKeys();

    /** Has the store know until an instant that a foreign key stands for a session, in the way keys come in. */
    protected abstract void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil);

    @Nested
    class Find {
        @Test
        void an_unknown_key_stands_for_no_session() {
            Optional<SessionId> found = importedKeys().find(key);

            assertThat(found).isEmpty();
        }

        @Test
        void each_key_stands_for_its_session() {
            KeyDigest otherKey = randomDigest();
            SessionId otherSession = randomSession();
            imported(key, session, LATER);
            imported(otherKey, otherSession, LATER);

            Optional<SessionId> found = importedKeys().find(key);
            Optional<SessionId> foundByOther = importedKeys().find(otherKey);

            assertThat(found).contains(session);
            assertThat(foundByOther).contains(otherSession);
        }

        @Test
        void looking_a_key_up_does_not_use_it_up() {
            imported(key, session, LATER);
            importedKeys().find(key);

            Optional<SessionId> again = importedKeys().find(key);

            assertThat(again).contains(session);
        }
    }

    @Nested
    class Purge {
        @BeforeEach
        void begin_with_nothing_due() {
            importedKeys().purge(DUE, MANY);
        }

        @Test
        void when_its_time_is_over_a_key_is_removed() {
            imported(key, session, DUE);

            int removed = importedKeys().purge(DUE, MANY);

            assertThat(removed).isEqualTo(1);
            assertThat(importedKeys().find(key)).isEmpty();
        }

        @Test
        void a_microsecond_before_its_time_is_over_a_key_is_kept() {
            imported(key, session, DUE);

            int removed = importedKeys().purge(DUE.minus(MICROSECOND), MANY);

            assertThat(removed).isZero();
            assertThat(importedKeys().find(key)).contains(session);
        }

        @Test
        void no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due() {
            dueKeys(5);

            List<Integer> removed = List.of(
                    importedKeys().purge(DUE, 2),
                    importedKeys().purge(DUE, 2),
                    importedKeys().purge(DUE, 2),
                    importedKeys().purge(DUE, 2));

            assertThat(removed).containsExactly(2, 2, 1, 0);
        }

        @Test
        void many_that_purge_at_once_count_each_key_once() {
            dueKeys(40);

            List<Integer> removed = Race.of(4, number -> importedKeys().purge(DUE, MANY));

            assertThat(removed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        }

        private void dueKeys(int count) {
            IntStream.range(0, count)
                    .forEach(second -> imported(randomDigest(), randomSession(), DUE.minusSeconds(second)));
        }
    }

    private static KeyDigest randomDigest() {
        return KeyDigest.fromBytes(RANDOM.bytes(KeyDigest.BYTES));
    }

    private static SessionId randomSession() {
        return SessionId.anonymous(RANDOM.bytes(SessionId.BYTES));
    }
}
