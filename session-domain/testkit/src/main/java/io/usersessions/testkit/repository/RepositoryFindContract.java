package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;
import static io.usersessions.testkit.difference.SessionAssert.assertFound;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link SessionRepository#find}. */
public abstract class RepositoryFindContract {
    private final StoreUnderTest store;

    protected RepositoryFindContract(StoreUnderTest store) {
        this.store = store;
    }

    @Nested
    class Fields extends FieldsContract {
        Fields() {
            super(RepositoryFindContract.this.store);
        }
    }

    @Nested
    class Payloads extends PayloadsContract {
        Payloads() {
            super(RepositoryFindContract.this.store);
        }
    }

    @Test
    void an_id_that_was_never_stored_is_not_found() {
        StoredSession neverStored = store.anonymous().build();

        Optional<StoredSession> found = store.repository().find(neverStored.id());

        assertAbsent(found);
    }

    @Test
    void a_session_is_found_among_others_of_its_owner() {
        UserId owner = UniqueUsers.next();
        store.ownedBy(owner).storedIn(store.repository());
        StoredSession wanted = store.ownedBy(owner).version(7).storedIn(store.repository());
        store.ownedBy(owner).storedIn(store.repository());

        Optional<StoredSession> found = store.repository().find(wanted.id());

        assertFound(found, wanted);
    }

    @Test
    void an_expired_session_is_found_too() {
        store.assumeKeepsExpired();
        StoredSession expired = store.anonymous()
                .createdAt(Instant.parse("2001-09-09T01:46:40.000001Z"))
                .storedIn(store.repository());

        Optional<StoredSession> found = store.repository().find(expired.id());

        assertFound(found, expired);
    }
}
