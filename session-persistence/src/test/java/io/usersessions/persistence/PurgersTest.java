package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.PurgeProgress.State;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

/** Several nodes that purge one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PurgersTest {
    private static final int SESSIONS = 1_100;

    private final HikariDataSource database = TestDatabase.migrated();
    private final PostgresSessions store = PostgresSessions.on(database);
    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00Z"));
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    @RepeatedTest(3)
    void of_purgers_that_begin_at_once_one_works_at_a_time_and_each_session_is_removed_once() {
        UserId ada = new UserId("ada");
        Sessions first = node();
        IntStream.range(0, SESSIONS).forEach(number -> signIn(first, new UserId("user-" + number)));
        signIn(first, ada);
        time.advance(Duration.ofDays(20));

        List<CompletableFuture<PurgeProgress>> purgers = Stream.generate(this::node)
                .limit(4)
                .map(node -> CompletableFuture.supplyAsync(() -> purge(node)))
                .toList();
        List<PurgeProgress> ends = purgers.stream().map(CompletableFuture::join).toList();

        assertThat(mostAtWork).hasValue(1);
        assertThat(ends).extracting(PurgeProgress::state).contains(State.DONE).doesNotContain(State.STOPPED);
        assertThat(ends.stream().mapToLong(PurgeProgress::sessions).sum()).isEqualTo(SESSIONS + 1);
        assertThat(store.catalog().count(SessionQuery.all())).isZero();
        assertThat(new OwnHistory(store.history())
                        .list(ada, PageRequest.first(10))
                        .items())
                .extracting(HistoryEntry::kind)
                .containsExactly(Kind.ENDED, Kind.SIGNED_IN);
    }

    private Sessions node() {
        return Sessions.using(store.repository(), new BoundCodec())
                .history(store.history())
                .time(time)
                .build();
    }

    private PurgeProgress purge(Sessions node) {
        return node.purge()
                .expired(watched(store.expired()))
                .history(store.history())
                .leases(store.leases())
                .run(progress -> {}, () -> false);
    }

    private ExpiredSessions watched(ExpiredSessions expired) {
        return (now, limit) -> {
            mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            try {
                return expired.purge(now, limit);
            } finally {
                atWork.decrementAndGet();
            }
        };
    }

    private static void signIn(Sessions sessions, UserId user) {
        Visit visit = sessions.open(Client.UNKNOWN);
        visit.signIn(user);
        sessions.close(visit);
    }
}
