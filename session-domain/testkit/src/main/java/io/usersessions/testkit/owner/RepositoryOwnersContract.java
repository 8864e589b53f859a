package io.usersessions.testkit.owner;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cap of a {@link SessionRepository} counts no session of a user whose id looks alike. */
public abstract class RepositoryOwnersContract {
    private final StoreUnderTest store;
    private final UserId owner = LookAlike.user();

    protected RepositoryOwnersContract(StoreUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @EnumSource
    void sessions_of_a_look_alike_do_not_count_towards_the_cap(LookAlike other) {
        StoredSession foreign = store.ownedBy(other.of(owner)).storedIn(store.repository());
        StoredSession own = store.ownedBy(owner).build();

        Creation outcome = store.repository().create(NewSession.of(own).under(new SessionCap(1, WhenReached.REFUSE)));

        assertOutcome(outcome, new Creation.Created(List.of()));
        store.assertStored(foreign, own);
    }

    @ParameterizedTest
    @EnumSource
    void a_cap_ends_no_session_of_a_look_alike(LookAlike other) {
        StoredSession foreign = store.ownedBy(other.of(owner)).storedIn(store.repository());
        StoredSession own = store.ownedBy(owner).build();

        Creation outcome =
                store.repository().create(NewSession.of(own).under(new SessionCap(1, WhenReached.END_OLDEST)));

        assertOutcome(outcome, new Creation.Created(List.of()));
        store.assertStored(foreign, own);
    }
}
