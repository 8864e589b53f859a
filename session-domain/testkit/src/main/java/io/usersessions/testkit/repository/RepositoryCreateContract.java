package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.Creation.IdTaken;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link SessionRepository#create}: what becomes of the id. */
public abstract class RepositoryCreateContract {
    private final StoreUnderTest store;

    protected RepositoryCreateContract(StoreUnderTest store) {
        this.store = store;
    }

    @Nested
    class AtOnce extends CreateRaceContract {
        AtOnce() {
            super(RepositoryCreateContract.this.store);
        }
    }

    @Test
    void a_new_session_is_created_and_ends_no_other() {
        StoredSession session = store.ownedBy(UniqueUsers.next()).build();

        Creation outcome = store.repository().create(NewSession.of(session));

        assertOutcome(outcome, new Created(List.of()));
        store.assertStored(session);
    }

    @Test
    void a_taken_id_leaves_the_session_that_has_it_as_it_is() {
        StoredSession first = store.anonymous().storedIn(store.repository());
        StoredSession second =
                store.anonymous().id(first.id()).payload((byte) 2).version(9).build();

        Creation outcome = store.repository().create(NewSession.of(second));

        assertOutcome(outcome, new IdTaken());
        store.assertStored(first);
    }

    @Test
    void the_id_of_an_expired_session_is_taken_too() {
        store.assumeKeepsExpired();
        StoredSession expired = store.anonymous()
                .createdAt(Instant.parse("2001-09-09T01:46:40Z"))
                .storedIn(store.repository());
        StoredSession second = store.anonymous().id(expired.id()).build();

        Creation outcome = store.repository().create(NewSession.of(second));

        assertOutcome(outcome, new IdTaken());
        store.assertStored(expired);
    }

    @Test
    void a_users_taken_id_is_taken() {
        UserId owner = UniqueUsers.next();
        StoredSession first = store.ownedBy(owner).storedIn(store.repository());
        StoredSession second =
                store.ownedBy(owner).id(first.id()).payload((byte) 2).build();

        Creation outcome = store.repository().create(NewSession.of(second));

        assertOutcome(outcome, new IdTaken());
        store.assertStored(first);
    }
}
