package io.usersessions.testkit;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.testkit.clock.Nodes;
import io.usersessions.testkit.clock.WrongClockPurgeContract;
import io.usersessions.testkit.clock.WrongClockSessionContract;
import io.usersessions.testkit.clock.WrongClockSignInContract;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.imported.ImportedKeysUnderTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two nodes share a store. The clock of one agrees with the clock of the store; the clock of the other is wrong by days. Both have a
 * {@link ClockWatch}. The tests read the clock of the platform, which must agree with the clock of the store within a minute.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class WrongClockContract {
    private static final SessionSettings SETTINGS =
            SessionSettings.defaults().cap(new SessionCap(2, WhenReached.END_OLDEST));

    private final Nodes nodes =
            new Nodes(this::sessions, this::storeClock, this::repository, this::directory, this::withPorts);

    /** For heirs. */
    protected WrongClockContract() {}

    /** The repository under test; within one test always on the same store. */
    protected abstract SessionRepository repository();

    /** The directory of the same store. */
    protected abstract SessionDirectory directory();

    /** The history of the same store. */
    protected abstract SessionHistory history();

    /** The purge of the same store. */
    protected abstract ExpiredSessions expired();

    /** The leases of the same store. */
    protected abstract Leases leases();

    /** The imported keys of the same store. */
    protected abstract ImportedKeys importedKeys();

    /** Imports a foreign key that opens this session and that the store must know until an instant. */
    protected abstract void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil);

    /** The clock of the same store. */
    protected abstract StoreClock storeClock();

    @AfterEach
    void close() {
        nodes.close();
    }

    private SessionsBuilder sessions() {
        return Sessions.using(repository(), new BoundCodec())
                .history(history())
                .importedKeys(importedKeys())
                .settings(SETTINGS);
    }

    private Purge withPorts(Purge purge) {
        return purge.expired(expired())
                .history(history())
                .importedKeys(importedKeys())
                .leases(leases());
    }

    @Nested
    class Purging extends WrongClockPurgeContract {
        Purging() {
            super(
                    nodes,
                    WrongClockContract.this::history,
                    new ImportedKeysUnderTest(
                            WrongClockContract.this::importedKeys, WrongClockContract.this::imported));
        }
    }

    @Nested
    class ValidSession extends WrongClockSessionContract {
        ValidSession() {
            super(nodes);
        }
    }

    @Nested
    class SignIn extends WrongClockSignInContract {
        SignIn() {
            super(nodes);
        }
    }
}
