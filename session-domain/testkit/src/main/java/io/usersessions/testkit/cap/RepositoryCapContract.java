package io.usersessions.testkit.cap;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.CapReached;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link SessionRepository#create}: what becomes of the user's other sessions. */
public abstract class RepositoryCapContract extends CapGroup {
    protected RepositoryCapContract(StoreUnderTest store) {
        super(store);
    }

    @Nested
    class Counted extends CountedSessionsContract {
        Counted() {
            super(RepositoryCapContract.this.store);
        }
    }

    @Nested
    class Replaced extends ReplacedSessionContract {
        Replaced() {
            super(RepositoryCapContract.this.store);
        }
    }

    @Nested
    class EndOldest extends EndOldestContract {
        EndOldest() {
            super(RepositoryCapContract.this.store);
        }
    }

    @Nested
    class AtOnce extends CapRaceContract {
        AtOnce() {
            super(RepositoryCapContract.this.store);
        }
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void as_many_as_the_cap_allows_are_created(WhenReached whenReached) {
        StoredSession first = stored(0);
        StoredSession second = session(1);

        Creation outcome = store.repository().create(NewSession.of(second).under(new SessionCap(2, whenReached)));

        assertOutcome(outcome, new Created(List.of()));
        store.assertStored(first, second);
    }

    @Test
    void one_session_too_many_is_refused_and_leaves_the_others() {
        StoredSession first = stored(0);
        StoredSession second = stored(1);
        StoredSession next = session(2);

        Creation outcome = store.repository().create(NewSession.of(next).under(TWO_OR_REFUSE));

        assertOutcome(outcome, new CapReached());
        store.assertGone(next);
        store.assertStored(first, second);
    }
}
