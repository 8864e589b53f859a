package io.usersessions.testkit.cap;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.Creation.IdTaken;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cap that ends the oldest sessions. */
abstract class EndOldestContract extends CapGroup {
    EndOldestContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void one_session_too_many_ends_the_oldest() {
        StoredSession second = stored(1);
        StoredSession oldest = storedInUseAt(0, start.plusSeconds(30));
        StoredSession next = session(2);

        Creation outcome = store.repository().create(NewSession.of(next).under(TWO_OR_END));

        assertOutcome(outcome, new Created(List.of(oldest.summary())));
        store.assertGone(oldest);
        store.assertStored(second, next);
    }

    @Test
    void a_cap_that_was_lowered_ends_as_many_as_it_takes() {
        List<StoredSession> before =
                IntStream.range(0, 5).mapToObj(this::stored).toList();
        StoredSession next = session(5);

        Creation outcome = store.repository().create(NewSession.of(next).under(TWO_OR_END));

        assertOutcome(
                outcome,
                new Created(before.subList(0, 4).stream()
                        .map(StoredSession::summary)
                        .toList()));
        store.assertGone(before.subList(0, 4));
        store.assertStored(before.get(4), next);
    }

    @Test
    void a_taken_id_ends_no_session() {
        StoredSession oldest = stored(0);
        StoredSession second = stored(1);
        StoredSession sameId = store.ownedBy(owner)
                .id(second.id())
                .createdAt(start.plusSeconds(2))
                .build();

        Creation outcome = store.repository().create(NewSession.of(sameId).under(TWO_OR_END));

        assertOutcome(outcome, new IdTaken());
        store.assertStored(oldest, second);
    }

    private StoredSession storedInUseAt(int secondsAfterStart, Instant lastActivity) {
        return store.ownedBy(owner)
                .createdAt(start.plusSeconds(secondsAfterStart))
                .lastActivity(lastActivity)
                .storedIn(store.repository());
    }
}
