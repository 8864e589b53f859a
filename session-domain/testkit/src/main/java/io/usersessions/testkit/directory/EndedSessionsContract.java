package io.usersessions.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sessions {@code endAll} ends. */
abstract class EndedSessionsContract extends EndAllGroup {
    EndedSessionsContract(DirectoryUnderTest store) {
        super(store);
    }

    @Test
    void all_live_sessions_of_the_user_are_ended_and_returned() {
        StoredSession one = authenticatedAt(NOW.minusSeconds(2)).storedIn(store.repository());
        StoredSession other = authenticatedAt(NOW.minusSeconds(1)).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, NOW);

        assertThat(ended).containsExactlyInAnyOrder(one.summary(), other.summary());
        assertThat(store.directory().list(owner, NOW)).isEmpty();
        store.assertGone(one);
        store.assertGone(other);
    }

    @Test
    void a_closed_session_is_neither_returned_as_ended_nor_removed() {
        StoredSession open = authenticatedAt(NOW.minusSeconds(2)).storedIn(store.repository());
        StoredSession closed = open.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), NOW.minusSeconds(1));
        store.repository().replace(closed, open.version());

        assertThat(store.directory().list(owner, NOW)).isEmpty();
        assertThat(store.directory().end(owner, open.id(), NOW)).isEmpty();
        assertThat(store.directory()
                        .endOthers(owner, StoredSessions.anonymous().build().id(), NOW))
                .isEmpty();
        assertThat(store.directory().endAll(owner, NOW)).isEmpty();

        assertThat(store.repository().find(open.id())).contains(closed);
    }

    @Test
    void an_expired_session_is_not_returned_as_ended() {
        StoredSession expired = StoredSessions.ownedBy(owner)
                .createdAt(NOW.minus(Duration.ofHours(1)))
                .storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, expired.expireDate());

        assertThat(ended).isEmpty();
    }

    @Test
    void sessions_of_others_are_left_alone() {
        StoredSession foreign = StoredSessions.ownedBy(UniqueUsers.next())
                .createdAt(NOW.minusSeconds(1))
                .storedIn(store.repository());
        StoredSession anonymous =
                StoredSessions.anonymous().createdAt(NOW.minusSeconds(1)).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, NOW);

        assertThat(ended).isEmpty();
        store.assertStored(foreign);
        store.assertStored(anonymous);
    }
}
