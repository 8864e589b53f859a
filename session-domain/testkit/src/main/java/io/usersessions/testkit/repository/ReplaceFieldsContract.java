package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.Replacement.Replaced;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a replaced session holds afterwards. */
abstract class ReplaceFieldsContract extends ReplaceGroup {
    ReplaceFieldsContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void a_session_is_replaced_with_all_that_may_change() {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored)
                .keyDigest(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]))
                .payload()
                .authenticatedAt(stored.createdAt().plusSeconds(4))
                .client(Client.of("curl/8.14.1", "2001:db8::1"))
                .lastActivity(stored.lastActivity().plusSeconds(5))
                .lifetime(Lifetime.rememberMe())
                .build();

        Replacement outcome = store.repository().replace(next, STORED_VERSION);

        assertOutcome(outcome, new Replaced());
        store.assertStored(next);
    }

    @Test
    void a_digest_with_a_former_key_comes_back_whole() {
        StoredSession stored = stored();
        byte[] digest = new byte[KeyDigest.BYTES_WITH_FORMER];
        IntStream.range(0, digest.length).forEach(index -> digest[index] = (byte) index);
        StoredSession next = StoredSessions.following(stored)
                .keyDigest(KeyDigest.fromBytes(digest))
                .build();

        Replacement outcome = store.repository().replace(next, STORED_VERSION);

        assertOutcome(outcome, new Replaced());
        store.assertStored(next);
    }

    @Test
    void a_shorter_lifetime_brings_the_expiry_nearer() {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored)
                .lifetime(Lifetime.of(Duration.ofMinutes(1), Duration.ofMinutes(2)))
                .build();

        Replacement outcome = store.repository().replace(next, STORED_VERSION);

        assertOutcome(outcome, new Replaced());
        store.assertStored(next);
    }

    @Test
    void activity_that_was_recorded_meanwhile_is_kept_and_the_expiry_that_follows_from_it() {
        StoredSession stored = stored();
        Instant activity = stored.lastActivity().plusSeconds(60);
        Instant expiry = stored.expireDate().plusSeconds(60);
        store.repository().touch(List.of(new Touch(stored.id(), stored.version(), activity, expiry, stored.client())));
        store.awaitTouches();
        StoredSession next = StoredSessions.following(stored)
                .payload((byte) 2)
                .lastActivity(stored.lastActivity().plusSeconds(1))
                .build();

        Replacement outcome = store.repository().replace(next, STORED_VERSION);

        assertOutcome(outcome, new Replaced());
        store.assertStored(StoredSessions.like(next).lastActivity(activity).build());
    }
}
