package io.usersessions.testkit.directory;

import static io.usersessions.testkit.difference.OutcomeAssert.assertReturnedOnce;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static io.usersessions.testkit.difference.SessionAssert.assertReturned;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link SessionDirectory#end}. */
public abstract class DirectoryEndContract {
    private static final int RACERS = 8;

    private final DirectoryUnderTest store;
    private final UserId owner = UniqueUsers.next();

    protected DirectoryEndContract(DirectoryUnderTest store) {
        this.store = store;
    }

    @Test
    void a_live_session_of_the_owner_is_ended_and_returned() {
        StoredSession own = store.ownedBy(owner).storedIn(store.repository());
        StoredSession other = store.ownedBy(owner).storedIn(store.repository());

        Optional<SessionSummary> ended = store.directory().end(owner, own.id(), own.createdAt());

        assertReturned(ended, own.summary());
        store.assertGone(own);
        store.assertStored(other);
    }

    @Test
    void a_session_of_another_user_is_left_alone() {
        StoredSession foreign = store.ownedBy(UniqueUsers.next()).storedIn(store.repository());

        Optional<SessionSummary> ended = store.directory().end(owner, foreign.id(), foreign.createdAt());

        assertNone(ended);
        store.assertStored(foreign);
    }

    @Test
    void an_anonymous_session_is_left_alone() {
        StoredSession anonymous = store.anonymous().storedIn(store.repository());

        Optional<SessionSummary> ended = store.directory().end(owner, anonymous.id(), anonymous.createdAt());

        assertNone(ended);
        store.assertStored(anonymous);
    }

    @Test
    void at_the_instant_of_its_expiry_there_is_nothing_to_end() {
        StoredSession expired = store.ownedBy(owner).storedIn(store.repository());

        Optional<SessionSummary> ended = store.directory().end(owner, expired.id(), expired.expireDate());

        assertNone(ended);
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_is_ended() {
        StoredSession own = store.ownedBy(owner).storedIn(store.repository());

        Optional<SessionSummary> ended =
                store.directory().end(owner, own.id(), own.expireDate().minusNanos(1_000));

        assertReturned(ended, own.summary());
    }

    @Test
    void ending_a_session_again_is_no_error_and_returns_nothing() {
        StoredSession own = store.ownedBy(owner).storedIn(store.repository());
        Instant now = own.createdAt();
        store.directory().end(owner, own.id(), now);

        Optional<SessionSummary> again = store.directory().end(owner, own.id(), now);

        assertNone(again);
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_that_end_a_session_at_once_one_gets_it_back() {
        StoredSession own = store.ownedBy(owner).storedIn(store.repository());

        List<Optional<SessionSummary>> outcomes =
                Race.of(RACERS, number -> store.directory().end(owner, own.id(), own.createdAt()));

        assertReturnedOnce(outcomes);
    }
}
