package io.usersessions.testkit.reopening;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertListed;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a {@link SessionDirectory} shows and ended is the same after a restart. */
public abstract class ReopenedDirectoryContract {
    private final StoreUnderTest store;
    private final Supplier<SessionDirectory> directory;
    private final Hook<SessionDirectory> reopened;
    private final Hook<SessionRepository> reopenedRepository;
    private final UserId owner = UniqueUsers.next();

    protected ReopenedDirectoryContract(
            StoreUnderTest store,
            Supplier<SessionDirectory> directory,
            Hook<SessionDirectory> reopened,
            Hook<SessionRepository> reopenedRepository) {
        this.store = store;
        this.directory = directory;
        this.reopened = reopened;
        this.reopenedRepository = reopenedRepository;
    }

    @Test
    void sessions_are_still_listed() {
        StoredSession stored = stored();

        SessionDirectory anew = reopened.orSkip();

        assertListed(anew.list(owner, store.epoch()), stored.summary());
    }

    @Test
    void an_ended_session_is_not_listed() {
        StoredSession ended = stored();
        StoredSession kept = stored();
        directory.get().end(owner, ended.id(), store.epoch());

        SessionDirectory anew = reopened.orSkip();

        assertListed(anew.list(owner, store.epoch()), kept.summary());
    }

    @Test
    void the_end_of_all_sessions_still_refuses_a_sign_in_from_before() {
        directory.get().endAll(owner, store.epoch());

        SessionRepository anew = reopenedRepository.orSkip();

        NewSession underWay = NewSession.of(
                store.ownedBy(owner).createdAt(store.epoch().minusSeconds(1)).build());
        assertOutcome(anew.create(underWay), new Creation.SignInOverruled());
    }

    private StoredSession stored() {
        return store.ownedBy(owner).storedIn(store.repository());
    }
}
