package io.usersessions.testkit.directory;

import static io.usersessions.testkit.difference.SessionAssert.assertFound;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static io.usersessions.testkit.difference.SessionAssert.assertSame;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
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
        StoredSession one = authenticatedAt(now.minusSeconds(2)).storedIn(store.repository());
        StoredSession other = authenticatedAt(now.minusSeconds(1)).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, now);

        assertSame(ended, one.summary(), other.summary());
        assertNone(store.directory().list(owner, now));
        store.assertGone(one);
        store.assertGone(other);
    }

    @Test
    void a_closed_session_is_neither_returned_as_ended_nor_removed() {
        StoredSession open = authenticatedAt(now.minusSeconds(2)).storedIn(store.repository());
        StoredSession closed = open.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), now.minusSeconds(1));
        store.repository().replace(closed, open.version());

        assertNone(store.directory().list(owner, now));
        assertNone(store.directory().end(owner, open.id(), now));
        assertNone(store.directory().endOthers(owner, store.anonymous().build().id(), now));
        assertNone(store.directory().endAll(owner, now));

        assertFound(store.repository().find(open.id()), closed);
    }

    @Test
    void an_expired_session_is_not_returned_as_ended() {
        StoredSession expired =
                store.ownedBy(owner).createdAt(now.minus(Duration.ofHours(1))).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, expired.expireDate());

        assertNone(ended);
    }

    @Test
    void sessions_of_others_are_left_alone() {
        StoredSession foreign =
                store.ownedBy(UniqueUsers.next()).createdAt(now.minusSeconds(1)).storedIn(store.repository());
        StoredSession anonymous =
                store.anonymous().createdAt(now.minusSeconds(1)).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, now);

        assertNone(ended);
        store.assertStored(foreign);
        store.assertStored(anonymous);
    }
}
