package io.usersessions.testkit;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.imported.ImportedKeysFindContract;
import io.usersessions.testkit.imported.ImportedKeysPurgeContract;
import io.usersessions.testkit.imported.ImportedKeysUnderTest;
import io.usersessions.testkit.outage.UnreachableKeysContract;
import io.usersessions.testkit.reopening.ReopenedKeysContract;
import io.usersessions.testkit.trial.Hook;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link ImportedKeys} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class ImportedKeysContract {
    /** For heirs. */
    protected ImportedKeysContract() {}

    /** The keys under test; within one test always on the same store. */
    protected abstract ImportedKeys importedKeys();

    /** Imports a foreign key that opens this session and that the store must know until an instant. */
    protected abstract void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil);

    /**
     * The keys, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<ImportedKeys> reopened() {
        return Optional.empty();
    }

    /**
     * The keys on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<ImportedKeys> unreachable() {
        return Optional.empty();
    }

    private ImportedKeysUnderTest underTest() {
        return new ImportedKeysUnderTest(this::importedKeys, this::imported);
    }

    @Nested
    class Find extends ImportedKeysFindContract {
        Find() {
            super(underTest());
        }
    }

    @Nested
    class Purge extends ImportedKeysPurgeContract {
        Purge() {
            super(underTest());
        }
    }

    @Nested
    class Reopened extends ReopenedKeysContract {
        Reopened() {
            super(underTest(), new Hook<>("reopened()", ImportedKeysContract.this::reopened));
        }
    }

    @Nested
    class Unreachable extends UnreachableKeysContract {
        Unreachable() {
            super(new Hook<>("unreachable()", ImportedKeysContract.this::unreachable));
        }
    }
}
