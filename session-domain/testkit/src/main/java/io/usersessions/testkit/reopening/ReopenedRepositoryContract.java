package io.usersessions.testkit.reopening;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;
import static io.usersessions.testkit.difference.SessionAssert.assertFound;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@link SessionRepository} acknowledged is still there after a restart. */
public abstract class ReopenedRepositoryContract {
    private static final Client OTHER_CLIENT = Client.of("curl/8.14.1", "2001:db8::1");

    private final StoreUnderTest store;
    private final Hook<SessionRepository> reopened;
    private final UserId owner = UniqueUsers.next();

    protected ReopenedRepositoryContract(StoreUnderTest store, Hook<SessionRepository> reopened) {
        this.store = store;
        this.reopened = reopened;
    }

    @Test
    void a_session_is_still_there_and_its_id_is_taken() {
        StoredSession stored = stored();

        SessionRepository anew = reopened.orSkip();

        assertFound(anew.find(stored.id()), stored);
        assertOutcome(anew.create(NewSession.of(stored)), new Creation.IdTaken());
    }

    @Test
    void a_touch_is_still_there() {
        StoredSession stored = stored();
        Instant later = stored.lastActivity().plusSeconds(60);
        Touch touch = new Touch(
                stored.id(), stored.version(), later, stored.expireDate().plusSeconds(60), OTHER_CLIENT);
        store.repository().touch(List.of(touch));
        store.awaitTouches();

        SessionRepository anew = reopened.orSkip();

        assertFound(anew.find(stored.id()), touch.appliedTo(stored));
    }

    @Test
    void a_replaced_session_is_still_there_at_its_version() {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored).payload((byte) 2).build();
        StoredSession late = StoredSessions.following(stored).payload((byte) 3).build();
        store.repository().replace(next, stored.version());

        SessionRepository anew = reopened.orSkip();

        assertFound(anew.find(stored.id()), next);
        assertOutcome(anew.replace(late, stored.version()), new Replacement.Stale(next));
    }

    @Test
    void an_ended_session_stays_away() {
        StoredSession stored = stored();
        store.repository().end(stored.id());

        SessionRepository anew = reopened.orSkip();

        assertAbsent(anew.find(stored.id()));
        assertAbsent(anew.end(stored.id()));
    }

    @Test
    void sessions_still_count_towards_the_cap() {
        stored();

        SessionRepository anew = reopened.orSkip();

        NewSession next =
                NewSession.of(store.ownedBy(owner).build()).under(new SessionCap(1, SessionCap.WhenReached.REFUSE));
        assertOutcome(anew.create(next), new Creation.CapReached());
    }

    private StoredSession stored() {
        return store.ownedBy(owner).storedIn(store.repository());
    }
}
