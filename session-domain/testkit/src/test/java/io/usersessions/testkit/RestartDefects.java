package io.usersessions.testkit;

import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a store after a restart may do wrong. */
final class RestartDefects {
    static final List<Defect> ALL = List.of(
            restart(
                    "sessions are lost",
                    InMemoryRepositoryTest.class,
                    "a_session_is_still_there_and_its_id_is_taken",
                    ports -> ports.afterRestart(SessionRepository.class, BrokenRestarts::losingSessions)),
            restart(
                    "touches are lost",
                    InMemoryRepositoryTest.class,
                    "a_touch_is_still_there",
                    ports -> ports.afterRestart(SessionRepository.class, BrokenRestarts::losingTouches)),
            restart(
                    "counts are lost",
                    InMemoryRepositoryTest.class,
                    "sessions_still_count_towards_the_cap",
                    ports -> ports.afterRestart(SessionRepository.class, BrokenRestarts::losingCounts)),
            restart(
                    "the end of all is lost",
                    InMemoryDirectoryTest.class,
                    "the_end_of_all_sessions_still_refuses_a_sign_in_from_before",
                    ports -> ports.afterRestart(SessionRepository.class, BrokenRestarts::losingMarks)),
            restart(
                    "the list is lost",
                    InMemoryDirectoryTest.class,
                    "sessions_are_still_listed",
                    ports -> ports.afterRestart(SessionDirectory.class, BrokenRestarts::losingDirectory)),
            restart(
                    "the catalog is lost",
                    InMemoryCatalogTest.class,
                    "sessions_are_still_found_and_counted",
                    ports -> ports.afterRestart(SessionCatalog.class, BrokenRestarts::losingCatalog)),
            restart(
                    "what expired is forgotten",
                    InMemoryExpiryTest.class,
                    "a_session_that_expired_is_still_removed",
                    ports -> ports.afterRestart(ExpiredSessions.class, BrokenRestarts::losingExpired)),
            restart(
                    "the history is lost",
                    InMemoryHistoryTest.class,
                    "an_entry_is_still_there",
                    ports -> ports.afterRestart(SessionHistory.class, BrokenRestarts::losingHistory)),
            restart(
                    "a folded entry begins anew",
                    InMemoryHistoryTest.class,
                    "a_folded_entry_counts_on",
                    ports -> ports.afterRestart(SessionHistory.class, BrokenRestarts::losingFolds)),
            restart(
                    "leases are lost",
                    InMemoryLeasesTest.class,
                    "a_lease_is_still_held_and_its_holder_renews_it",
                    ports -> ports.afterRestart(Leases.class, BrokenRestarts::losingLeases)),
            restart(
                    "attempts are lost",
                    InMemoryAttemptsTest.class,
                    "failures_and_pending_attempts_are_still_counted",
                    ports -> ports.afterRestart(SignInAttempts.class, sound -> new InMemorySignInAttempts())),
            restart(
                    "imported keys are lost",
                    InMemoryImportedKeysTest.class,
                    "a_key_still_opens_its_session",
                    ports -> ports.afterRestart(ImportedKeys.class, BrokenRestarts::losingKeys)));

    private RestartDefects() {}

    private static Defect restart(String lost, Class<?> heir, String caughtBy, UnaryOperator<Ports> broken) {
        return new Defect("after a restart " + lost, heir, caughtBy, broken);
    }
}
