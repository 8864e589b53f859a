package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertReturnedOnce;
import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;
import static io.usersessions.testkit.difference.SessionAssert.assertFound;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link SessionRepository#end}. */
public abstract class RepositoryEndContract {
    private static final int RACERS = 8;

    private final StoreUnderTest store;

    protected RepositoryEndContract(StoreUnderTest store) {
        this.store = store;
    }

    @Test
    void a_session_that_is_ended_is_returned_and_gone() {
        StoredSession stored = store.ownedBy(UniqueUsers.next()).storedIn(store.repository());

        Optional<StoredSession> ended = store.repository().end(stored.id());

        assertFound(ended, stored);
        store.assertGone(stored);
    }

    @Test
    void an_expired_session_is_ended_too() {
        store.assumeKeepsExpired();
        StoredSession expired = store.anonymous()
                .createdAt(Instant.parse("2001-09-09T01:46:40Z"))
                .storedIn(store.repository());

        Optional<StoredSession> ended = store.repository().end(expired.id());

        assertFound(ended, expired);
        store.assertGone(expired);
    }

    @Test
    void ending_a_session_again_is_no_error_and_returns_nothing() {
        StoredSession stored = store.anonymous().storedIn(store.repository());
        store.repository().end(stored.id());

        Optional<StoredSession> again = store.repository().end(stored.id());

        assertAbsent(again);
    }

    @Test
    void an_unknown_session_is_no_error_and_returns_nothing() {
        StoredSession neverStored = store.anonymous().build();

        Optional<StoredSession> ended = store.repository().end(neverStored.id());

        assertAbsent(ended);
    }

    @Test
    void the_owners_other_sessions_stay() {
        UserId owner = UniqueUsers.next();
        StoredSession stored = store.ownedBy(owner).storedIn(store.repository());
        StoredSession other = store.ownedBy(owner).storedIn(store.repository());

        store.repository().end(stored.id());

        store.assertStored(other);
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_that_end_a_session_at_once_one_gets_it_back() {
        StoredSession stored = store.ownedBy(UniqueUsers.next()).storedIn(store.repository());

        List<Optional<StoredSession>> outcomes =
                Race.of(RACERS, number -> store.repository().end(stored.id()));

        assertReturnedOnce(outcomes);
    }
}
