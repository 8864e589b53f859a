package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ImportedKeys} does, one group of tests a method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ImportedKeysContract {
    private static final KeySource RANDOM = KeySource.secure();

    private final KeyDigest key = randomDigest();
    private final SessionId session = randomSession();

    /** For heirs. */
    protected ImportedKeysContract() {}

    /** The keys under test; within one test always the same store. */
    protected abstract ImportedKeys importedKeys();

    /** Has the store know that a foreign key stands for a session, in the way keys come in. */
    protected abstract void imported(KeyDigest foreignKey, SessionId session);

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
            imported(key, session);
            imported(otherKey, otherSession);

            Optional<SessionId> found = importedKeys().find(key);
            Optional<SessionId> foundByOther = importedKeys().find(otherKey);

            assertThat(found).contains(session);
            assertThat(foundByOther).contains(otherSession);
        }

        @Test
        void looking_a_key_up_does_not_use_it_up() {
            imported(key, session);
            importedKeys().find(key);

            Optional<SessionId> again = importedKeys().find(key);

            assertThat(again).contains(session);
        }
    }

    @Nested
    class Forget {
        @Test
        void a_forgotten_key_stands_for_no_session() {
            imported(key, session);

            importedKeys().forget(key);

            assertThat(importedKeys().find(key)).isEmpty();
        }

        @Test
        void other_keys_are_kept() {
            KeyDigest otherKey = randomDigest();
            imported(key, session);
            imported(otherKey, session);

            importedKeys().forget(otherKey);

            assertThat(importedKeys().find(key)).contains(session);
        }

        @Test
        void forgetting_a_key_again_is_no_error() {
            imported(key, session);
            importedKeys().forget(key);

            assertThatCode(() -> importedKeys().forget(key)).doesNotThrowAnyException();

            assertThat(importedKeys().find(key)).isEmpty();
        }

        @Test
        void many_may_forget_a_key_at_once() {
            imported(key, session);

            Race.of(4, number -> {
                importedKeys().forget(key);
                return number;
            });

            assertThat(importedKeys().find(key)).isEmpty();
        }
    }

    private static KeyDigest randomDigest() {
        return KeyDigest.fromBytes(RANDOM.bytes(KeyDigest.BYTES));
    }

    private static SessionId randomSession() {
        return SessionId.anonymous(RANDOM.bytes(SessionId.BYTES));
    }
}
