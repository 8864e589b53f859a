package io.usersessions.testkit.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.testkit.imported.ImportedKeysUnderTest;
import io.usersessions.testkit.trial.Hook;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The {@link ImportedKeys} are still known after a restart. */
public abstract class ReopenedKeysContract {
    private final ImportedKeysUnderTest store;
    private final Hook<ImportedKeys> reopened;

    protected ReopenedKeysContract(ImportedKeysUnderTest store, Hook<ImportedKeys> reopened) {
        this.store = store;
        this.reopened = reopened;
    }

    @Test
    void a_key_still_opens_its_session() {
        KeyDigest key = ImportedKeysUnderTest.digest();
        SessionId session = ImportedKeysUnderTest.session();
        store.add(key, session, Instant.parse("2100-01-01T00:00:00Z"));

        ImportedKeys anew = reopened.orSkip();

        assertThat(anew.find(key)).as("session of the key").contains(session);
    }
}
