package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link SessionDirectory#endEveryone}. Needs the store for itself. */
abstract class DirectoryEndEveryoneContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final SessionDirectoryContract store;

    DirectoryEndEveryoneContract(SessionDirectoryContract store) {
        this.store = store;
    }

    @BeforeEach
    void begin_with_an_empty_store() {
        store.directory().endEveryone(NOW);
    }

    @Test
    void every_session_is_ended_and_the_live_ones_are_counted() {
        List<StoredSession> sessions = List.of(
                StoredSessions.ownedBy(Strangers.next()).createdAt(NOW).storedIn(store.repository()),
                StoredSessions.ownedBy(Strangers.next()).createdAt(NOW).storedIn(store.repository()),
                StoredSessions.anonymous().createdAt(NOW).storedIn(store.repository()),
                StoredSessions.anonymous()
                        .createdAt(NOW.minus(Duration.ofHours(1)))
                        .storedIn(store.repository()));

        long ended = store.directory().endEveryone(NOW);

        assertThat(ended).isEqualTo(3);
        assertThat(store.directory().count(SessionQuery.all())).isZero();
        assertThat(sessions)
                .allSatisfy(session ->
                        assertThat(store.repository().find(session.id())).isEmpty());
    }

    @Test
    void where_nobody_is_nobody_is_ended() {
        long ended = store.directory().endEveryone(NOW);

        assertThat(ended).isZero();
    }
}
