package io.usersessions.testkit;

import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a store that cannot be reached may do wrong. */
final class OutageDefects {
    static final List<Defect> ALL = List.of(
            outage(
                    "find reports a fault as absence",
                    InMemoryRepositoryTest.class,
                    ports -> ports.duringOutage(SessionRepository.class, BrokenOutages::reportedAsAbsence)),
            outage(
                    "touch throws the exception of the driver",
                    InMemoryRepositoryTest.class,
                    ports -> ports.duringOutage(SessionRepository.class, BrokenOutages::withTheExceptionOfTheDriver)),
            outage(
                    "end all reports a fault as nothing to end",
                    InMemoryDirectoryTest.class,
                    ports -> ports.duringOutage(SessionDirectory.class, BrokenOutages::reportedAsEmpty)),
            outage(
                    "count reports a fault as none",
                    InMemoryCatalogTest.class,
                    ports -> ports.duringOutage(SessionCatalog.class, BrokenOutages::countedAsNone)),
            outage(
                    "purge reports a fault as nothing due",
                    InMemoryExpiryTest.class,
                    ports -> ports.duringOutage(ExpiredSessions.class, BrokenOutages::nothingDue)),
            outage(
                    "history swallows a fault",
                    InMemoryHistoryTest.class,
                    ports -> ports.duringOutage(SessionHistory.class, BrokenOutages::swallowed)),
            outage(
                    "acquire reports a fault as held by another",
                    InMemoryLeasesTest.class,
                    ports -> ports.duringOutage(Leases.class, BrokenOutages::reportedAsHeld)),
            outage(
                    "expiries report a fault as ended",
                    InMemoryLiveTest.class,
                    ports -> ports.duringOutage(LiveSessions.class, BrokenOutages::reportedAsEnded)),
            outage(
                    "attempts report a fault as no failures",
                    InMemoryAttemptsTest.class,
                    ports -> ports.duringOutage(SignInAttempts.class, BrokenAttempts::reportedAsNone)),
            outage(
                    "imported keys report a fault as unknown",
                    InMemoryImportedKeysTest.class,
                    ports -> ports.duringOutage(ImportedKeys.class, BrokenOutages::reportedAsUnknown)),
            outage(
                    "the store's clock falls back to the node's",
                    InMemoryStoreClockTest.class,
                    ports -> ports.duringOutage(StoreClock.class, BrokenOutages::ofTheNode)));

    private OutageDefects() {}

    private static Defect outage(String name, Class<?> heir, UnaryOperator<Ports> broken) {
        return new Defect(name, heir, "every_method_throws_the_exception_of_a_fault", broken);
    }
}
