package io.usersessions.testkit.owner;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static io.usersessions.testkit.difference.SessionAssert.assertSame;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A {@link SessionDirectory} shows and ends no session of a user whose id looks alike. */
public abstract class DirectoryOwnersContract {
    private final StoreUnderTest store;
    private final Supplier<SessionDirectory> directory;
    private final UserId owner = LookAlike.user();

    protected DirectoryOwnersContract(StoreUnderTest store, Supplier<SessionDirectory> directory) {
        this.store = store;
        this.directory = directory;
    }

    @ParameterizedTest
    @EnumSource
    void sessions_of_a_look_alike_are_not_listed(LookAlike other) {
        StoredSession own = stored(owner);
        StoredSession foreign = stored(other.of(owner));

        assertListed(directory.get().list(owner, store.epoch()), own.summary());
        assertListed(directory.get().list(other.of(owner), store.epoch()), foreign.summary());
    }

    @ParameterizedTest
    @EnumSource
    void a_session_of_a_look_alike_is_not_ended(LookAlike other) {
        StoredSession foreign = stored(other.of(owner));

        assertNone(directory.get().end(owner, foreign.id(), store.epoch()));
        store.assertStored(foreign);
    }

    @ParameterizedTest
    @EnumSource
    void ending_the_others_ends_no_session_of_a_look_alike(LookAlike other) {
        StoredSession kept = stored(owner);
        StoredSession foreign = stored(other.of(owner));

        assertNone(directory.get().endOthers(owner, kept.id(), store.epoch()));
        store.assertStored(kept, foreign);
    }

    @ParameterizedTest
    @EnumSource
    void ending_all_ends_no_session_of_a_look_alike(LookAlike other) {
        StoredSession own = stored(owner);
        StoredSession foreign = stored(other.of(owner));

        assertSame(directory.get().endAll(owner, store.epoch()), own.summary());
        store.assertStored(foreign);
    }

    @ParameterizedTest
    @EnumSource
    void ending_all_overrules_no_sign_in_of_a_look_alike(LookAlike other) {
        directory.get().endAll(owner, store.epoch());

        StoredSession foreign = store.ownedBy(other.of(owner))
                .createdAt(store.epoch().minusSeconds(1))
                .build();
        assertOutcome(store.repository().create(NewSession.of(foreign)), new Creation.Created(List.of()));
    }

    private StoredSession stored(UserId user) {
        return store.ownedBy(user).storedIn(store.repository());
    }
}
