package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.Replacement.Gone;
import io.usersessions.domain.port.Replacement.Replaced;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session that its own browser closed stays closed. */
abstract class ReplaceClosedContract extends ReplaceGroup {
    ReplaceClosedContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void a_closed_session_stays_closed_whatever_follows() {
        StoredSession stored = stored();
        StoredSession closed = stored.closed(
                KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
                stored.lastActivity().plusSeconds(5));

        Replacement outcome = store.repository().replace(closed, STORED_VERSION);
        Replacement again = store.repository()
                .replace(
                        StoredSessions.following(stored)
                                .version(STORED_VERSION + 2)
                                .build(),
                        STORED_VERSION + 1);
        store.repository()
                .touch(List.of(new Touch(
                        stored.id(),
                        stored.version(),
                        closed.lastActivity().plusSeconds(1),
                        stored.expireDate(),
                        stored.client())));

        assertOutcome(outcome, new Replaced());
        assertOutcome(again, new Gone());
        store.assertStored(closed);
    }

    @Test
    void a_session_that_was_active_later_is_closed_too() {
        StoredSession stored = stored();
        Instant later = stored.lastActivity().plusSeconds(60);
        store.repository()
                .touch(List.of(new Touch(stored.id(), stored.version(), later, stored.expireDate(), stored.client())));

        Replacement outcome = store.repository()
                .replace(
                        stored.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), later.minusSeconds(30)),
                        STORED_VERSION);

        assertOutcome(outcome, new Replaced());
        assertThat(store.repository().find(stored.id()).filter(StoredSession::isClosed))
                .as("closed session")
                .isPresent();
    }
}
