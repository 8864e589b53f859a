package io.usersessions.testkit.imported;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link ImportedKeys#find}. */
public abstract class ImportedKeysFindContract {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private final ImportedKeysUnderTest store;
    private final KeyDigest key = ImportedKeysUnderTest.digest();
    private final SessionId session = ImportedKeysUnderTest.session();

    protected ImportedKeysFindContract(ImportedKeysUnderTest store) {
        this.store = store;
    }

    @Test
    void an_unknown_key_opens_no_session() {
        Optional<SessionId> found = store.port().find(key);

        assertThat(found).as("session of the key").isEmpty();
    }

    @Test
    void each_key_opens_its_session() {
        KeyDigest otherKey = ImportedKeysUnderTest.digest();
        SessionId otherSession = ImportedKeysUnderTest.session();
        store.add(key, session, LATER);
        store.add(otherKey, otherSession, LATER);

        Optional<SessionId> found = store.port().find(key);
        Optional<SessionId> foundByOther = store.port().find(otherKey);

        assertThat(found).as("session of the key").contains(session);
        assertThat(foundByOther).as("session of the key").contains(otherSession);
    }

    @Test
    void looking_a_key_up_does_not_use_it_up() {
        store.add(key, session, LATER);
        store.port().find(key);

        Optional<SessionId> again = store.port().find(key);

        assertThat(again).as("session of the key").contains(session);
    }
}
