package io.usersessions.testkit.directory;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static io.usersessions.testkit.difference.SessionAssert.assertSame;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.Creation.SignInOverruled;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link SessionDirectory#endOthers}. */
public abstract class DirectoryEndOthersContract {
    private static final int RACERS = 7;

    private final DirectoryUnderTest store;
    private final Instant start;
    private final UserId owner = UniqueUsers.next();

    protected DirectoryEndOthersContract(DirectoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Test
    void all_but_one_are_ended_and_returned() {
        StoredSession first = stored(owner);
        StoredSession kept = stored(owner);
        StoredSession last = stored(owner);

        List<SessionSummary> ended = store.directory().endOthers(owner, kept.id(), start);

        assertSame(ended, first.summary(), last.summary());
        assertListed(store.directory().list(owner, start), kept.summary());
        store.assertGone(first);
        store.assertGone(last);
    }

    @Test
    void with_one_session_there_is_nothing_to_end() {
        StoredSession kept = stored(owner);

        List<SessionSummary> ended = store.directory().endOthers(owner, kept.id(), start);

        assertNone(ended);
        store.assertStored(kept);
    }

    @Test
    void sessions_of_others_are_left_alone_even_if_one_is_to_be_kept() {
        StoredSession own = stored(owner);
        StoredSession foreign = stored(UniqueUsers.next());
        StoredSession anonymous = store.anonymous().createdAt(start).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endOthers(owner, foreign.id(), start);

        assertSame(ended, own.summary());
        store.assertStored(foreign);
        store.assertStored(anonymous);
    }

    @Test
    void an_expired_session_is_not_returned_as_ended() {
        StoredSession expired =
                store.ownedBy(owner).createdAt(start.minus(Duration.ofHours(1))).storedIn(store.repository());
        StoredSession kept = stored(owner);

        List<SessionSummary> ended = store.directory().endOthers(owner, kept.id(), expired.expireDate());

        assertNone(ended);
    }

    @Test
    void a_sign_in_of_the_same_instant_is_welcome() {
        StoredSession kept = stored(owner);
        store.directory().endOthers(owner, kept.id(), start);

        StoredSession later = stored(owner);

        store.assertStored(later);
        store.assertStored(kept);
    }

    @Test
    void a_sign_in_from_before_is_refused() {
        StoredSession kept = stored(owner);
        store.directory().endOthers(owner, kept.id(), start);
        StoredSession underWay =
                store.ownedBy(owner).createdAt(start.minusNanos(1_000)).build();

        Creation outcome = store.repository().create(NewSession.of(underWay));

        assertOutcome(outcome, new SignInOverruled());
        store.assertGone(underWay);
        store.assertStored(kept);
    }

    @Test
    void an_earlier_end_of_the_others_does_not_undo_a_later_end_of_all() {
        store.directory().endAll(owner, start);
        StoredSession kept = stored(owner);
        store.directory().endOthers(owner, kept.id(), start.minusSeconds(10));
        StoredSession underWay =
                store.ownedBy(owner).createdAt(start.minusSeconds(5)).build();

        assertOutcome(store.repository().create(NewSession.of(underWay)), new SignInOverruled());
    }

    @Test
    void the_kept_session_may_be_replaced_although_it_was_authenticated_before() {
        StoredSession kept = stored(owner);
        store.directory().endOthers(owner, kept.id(), start.plusSeconds(1));

        Replacement outcome = store.repository().replace(kept, kept.version());

        assertOutcome(outcome, new Replacement.Replaced());
    }

    @RepeatedTest(value = 60, failureThreshold = 1)
    void no_sign_in_that_was_under_way_survives_the_end_of_the_others() {
        StoredSession kept = stored(owner);
        List<StoredSession> underWay = IntStream.range(0, RACERS)
                .mapToObj(number ->
                        store.ownedBy(owner).createdAt(start.minusSeconds(1)).build())
                .toList();

        Race.of(
                RACERS + 1,
                number -> number == RACERS
                        ? store.directory().endOthers(owner, kept.id(), start).size()
                        : store.repository().create(NewSession.of(underWay.get(number))) instanceof Created ? 1 : 0);

        assertListed(store.directory().list(owner, start), kept.summary());
        store.assertGone(underWay);
    }

    private StoredSession stored(UserId user) {
        return store.ownedBy(user).createdAt(start).storedIn(store.repository());
    }
}
