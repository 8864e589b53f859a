package io.usersessions.testkit.live;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.UniqueUsers;
import org.junit.jupiter.api.Test;

/** {@link LiveSessions#expiries} after a session was ended through a port of the same store. */
public abstract class EndedElsewhereContract {
    private static final int MANY = 1_000;

    private final LiveUnderTest store;
    private final Hook<SessionDirectory> directory;
    private final Hook<SessionCatalog> catalog;
    private final UserId owner = UniqueUsers.next();

    protected EndedElsewhereContract(
            LiveUnderTest store, Hook<SessionDirectory> directory, Hook<SessionCatalog> catalog) {
        this.store = store;
        this.directory = directory;
        this.catalog = catalog;
    }

    private StoredSession session() {
        return store.ownedBy(owner).storedIn(store.repository());
    }

    @Test
    void a_session_that_was_ended_is_missing() {
        StoredSession ended = session();
        StoredSession other = session();
        store.assertLive(ended);

        store.repository().end(ended.id());

        store.assertEnded(ended.id());
        store.assertLive(other);
    }

    @Test
    void a_session_that_its_owner_ended_is_missing() {
        StoredSession ended = session();
        StoredSession other = session();

        directory.orSkip().end(owner, ended.id(), store.epoch());

        store.assertEnded(ended.id());
        store.assertLive(other);
    }

    @Test
    void if_the_others_were_ended_the_kept_one_alone_is_told() {
        StoredSession kept = session();
        StoredSession ended = session();

        directory.orSkip().endOthers(owner, kept.id(), store.epoch());

        store.assertEnded(ended.id());
        store.assertLive(kept);
    }

    @Test
    void if_all_sessions_of_a_user_were_ended_those_of_others_are_told() {
        StoredSession ended = session();
        StoredSession foreign = store.ownedBy(UniqueUsers.next()).storedIn(store.repository());

        directory.orSkip().endAll(owner, store.epoch());

        store.assertEnded(ended.id());
        store.assertLive(foreign);
    }

    @Test
    void if_everyone_was_ended_none_is_told() {
        SessionCatalog everyone = catalog.orSkip();
        StoredSession ended = session();

        while (!everyone.endEveryone(MANY).isEmpty()) {
            // Some may be left.
        }

        store.assertEnded(ended.id());
    }
}
