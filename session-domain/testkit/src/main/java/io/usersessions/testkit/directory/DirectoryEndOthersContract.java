package io.usersessions.testkit.directory;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static io.usersessions.testkit.difference.SessionAssert.assertSame;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link SessionDirectory#endOthers}. */
public abstract class DirectoryEndOthersContract {

    private final DirectoryUnderTest store;
    private final Instant start;
    private final UserId owner = UniqueUsers.next();

    protected DirectoryEndOthersContract(DirectoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Test
    void all_but_one_are_ended_and_returned() {
        StoredSession first = stored(owner);
        StoredSession kept = stored(owner);
        StoredSession last = stored(owner);

        List<SessionSummary> ended = store.directory().endOthers(owner, kept.id(), start);

        assertSame(ended, first.summary(), last.summary());
        assertListed(store.directory().list(owner, start), kept.summary());
        store.assertGone(first);
        store.assertGone(last);
    }

    @Test
    void with_one_session_there_is_nothing_to_end() {
        StoredSession kept = stored(owner);

        List<SessionSummary> ended = store.directory().endOthers(owner, kept.id(), start);

        assertNone(ended);
        store.assertStored(kept);
    }

    @Test
    void sessions_of_others_are_left_alone_even_if_one_is_to_be_kept() {
        StoredSession own = stored(owner);
        StoredSession foreign = stored(UniqueUsers.next());
        StoredSession anonymous = store.anonymous().createdAt(start).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endOthers(owner, foreign.id(), start);

        assertSame(ended, own.summary());
        store.assertStored(foreign);
        store.assertStored(anonymous);
    }

    @Test
    void an_expired_session_is_not_returned_as_ended() {
        StoredSession expired =
                store.ownedBy(owner).createdAt(start.minus(Duration.ofHours(1))).storedIn(store.repository());
        StoredSession kept = stored(owner);

        List<SessionSummary> ended = store.directory().endOthers(owner, kept.id(), expired.expireDate());

        assertNone(ended);
    }

    @Test
    void a_later_sign_in_is_welcome() {
        StoredSession kept = stored(owner);
        store.directory().endOthers(owner, kept.id(), start.plusSeconds(1));

        StoredSession later = stored(owner);

        store.assertStored(later);
    }

    private StoredSession stored(UserId user) {
        return store.ownedBy(user).createdAt(start).storedIn(store.repository());
    }
}
