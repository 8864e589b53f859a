package io.usersessions.testkit.repository;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a touch changes: activity, expiry and client, and none of them backwards. */
abstract class TouchFieldsContract extends TouchGroup {
    TouchFieldsContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void activity_expiry_and_client_move_on_and_nothing_else() {
        StoredSession stored = stored();
        Instant later = stored.lastActivity().plusSeconds(60);

        touch(touchOf(stored, later));

        store.assertStored(
                StoredSessions.like(stored).lastActivity(later).client(AFTER).build());
    }

    @Test
    void expiry_never_passes_the_absolute_end() {
        StoredSession stored = stored();
        Instant activity = stored.lastActivity().plusSeconds(1);

        touch(new Touch(
                stored.id(), stored.version(), activity, stored.absoluteEnd().plusSeconds(1), AFTER));

        store.assertStored(StoredSessions.like(stored)
                .lastActivity(activity)
                .client(AFTER)
                .expireDate(stored.absoluteEnd())
                .build());
    }

    @Test
    void an_older_touch_brings_back_neither_activity_nor_expiry_nor_client() {
        StoredSession stored = stored();

        touch(touchOf(stored, stored.lastActivity().minusNanos(1_000)));

        store.assertStored(stored);
    }

    @Test
    void a_touch_of_the_same_instant_brings_its_client() {
        StoredSession stored = stored();

        touch(touchOf(stored, stored.lastActivity()));

        store.assertStored(StoredSessions.like(stored).client(AFTER).build());
    }

    @Test
    void a_touch_of_a_former_version_brings_activity_and_expiry_but_not_its_client() {
        StoredSession former = stored();
        StoredSession stored =
                StoredSessions.following(former).client(Client.UNKNOWN).build();
        store.repository().replace(stored, former.version());
        Instant later = stored.lastActivity().plusSeconds(60);

        touch(touchOf(former, later));

        store.assertStored(StoredSessions.like(stored)
                .lastActivity(later)
                .expireDate(later.plus(IDLE))
                .build());
    }

    @Test
    void a_newer_touch_brings_the_expiry_no_nearer() {
        StoredSession stored = stored();
        Instant activity = stored.lastActivity().plusSeconds(1);

        touch(new Touch(
                stored.id(), stored.version(), activity, stored.expireDate().minusSeconds(10), AFTER));

        store.assertStored(StoredSessions.like(stored)
                .lastActivity(activity)
                .client(AFTER)
                .expireDate(stored.expireDate())
                .build());
    }
}
