package io.usersessions.testkit.clock;

import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.PurgeProgress.State;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.imported.ImportedKeysUnderTest;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.HistoryEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node whose clock is wrong purges nothing. */
public abstract class WrongClockPurgeContract {
    private final Nodes nodes;
    private final Supplier<SessionHistory> history;
    private final ImportedKeysUnderTest keys;

    protected WrongClockPurgeContract(Nodes nodes, Supplier<SessionHistory> history, ImportedKeysUnderTest keys) {
        this.nodes = nodes;
        this.history = history;
        this.keys = keys;
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void a_wrong_node_purges_nothing(long daysAhead) {
        Browser ada = nodes.signedIn(nodes.right());
        KeyDigest foreign = ImportedKeysUnderTest.digest();
        StoredSession stored = StoredSessions.anonymous().build();
        keys.add(foreign, stored.id(), Instant.now().plus(Duration.ofDays(30)));

        PurgeProgress end = nodes.purge(nodes.wrong(daysAhead));

        assertThat(end.state()).as("state of the purge").isEqualTo(State.CLOCK_DIFFERS);
        assertThat(end.sessions() + end.historyEntries() + end.importedKeys())
                .as("rows removed")
                .isZero();
        assertThat(ada.look().user()).as("signed-in user").contains(nodes.user());
        assertThat(history.get()
                        .list(nodes.user(), PageRequest.first(10))
                        .items()
                        .size())
                .as("entries that are left")
                .isEqualTo(1);
        assertThat(keys.port().find(foreign)).as("session of the key").contains(stored.id());
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void the_node_whose_clock_is_right_purges_what_expired(long daysAhead) {
        Instant longAgo = Instant.now().minus(Duration.ofDays(100));
        SessionId expired = StoredSessions.ownedBy(nodes.user())
                .createdAt(longAgo)
                .storedIn(nodes.repository())
                .id();
        history.get().add(List.of(HistoryEntries.signIn(nodes.user(), longAgo)));

        nodes.purge(nodes.wrong(daysAhead));
        PurgeProgress end = nodes.purge(nodes.right());

        assertThat(end.state()).as("result of the purge").isEqualTo(State.DONE);
        assertAbsent(nodes.repository().find(expired));
        history.get()
                .list(nodes.user(), PageRequest.first(10))
                .items()
                .forEach(entry -> assertThat(entry.at())
                        .as("instant of an entry that is left")
                        .isAfter(longAgo));
    }
}
