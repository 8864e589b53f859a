package io.usersessions.testkit.directory;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link SessionDirectory#list}. */
public abstract class DirectoryListContract {

    private final DirectoryUnderTest store;
    private final Instant start;
    private final UserId owner = UniqueUsers.next();

    protected DirectoryListContract(DirectoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Test
    void a_user_without_sessions_has_an_empty_list() {
        List<SessionSummary> listed = store.directory().list(owner, start);

        assertNone(listed);
    }

    @Test
    void sessions_are_listed_newest_activity_first() {
        StoredSession middle = activeAt(start.plusSeconds(5));
        StoredSession newest = activeAt(start.plusNanos(5_000_001_000L));
        StoredSession oldest = activeAt(start);

        List<SessionSummary> listed = store.directory().list(owner, start.plusSeconds(60));

        assertListed(listed, newest.summary(), middle.summary(), oldest.summary());
    }

    @Test
    void sessions_of_the_same_activity_are_listed_by_descending_id() {
        List<SessionSummary> sessions = IntStream.range(0, 8)
                .mapToObj(number -> activeAt(start).summary())
                .toList();

        List<SessionSummary> listed = store.directory().list(owner, start);

        assertListed(
                listed,
                sessions.stream().sorted(SessionSummary.NEWEST_ACTIVITY_FIRST).toList());
    }

    @Test
    void all_that_may_be_shown_of_a_session_is_shown() {
        StoredSession stored = store.ownedBy(owner)
                .createdAt(start)
                .authenticatedAt(start.plusNanos(1_000))
                .lastActivity(start.plusNanos(2_000))
                .client(Client.of("Браузер 😀", "2001:db8::1"))
                .lifetime(Lifetime.rememberMe())
                .storedIn(store.repository());

        List<SessionSummary> listed = store.directory().list(owner, start.plusSeconds(1));

        assertListed(listed, stored.summary());
    }

    @Test
    void at_the_instant_of_its_expiry_a_session_is_no_longer_listed() {
        StoredSession stored = activeAt(start);

        List<SessionSummary> justBefore =
                store.directory().list(owner, stored.expireDate().minusNanos(1_000));
        List<SessionSummary> atExpiry = store.directory().list(owner, stored.expireDate());

        assertListed(justBefore, stored.summary());
        assertNone(atExpiry);
    }

    @Test
    void sessions_of_others_are_not_listed() {
        StoredSession own = activeAt(start);
        store.ownedBy(UniqueUsers.next()).createdAt(start).storedIn(store.repository());
        store.ownedBy(new UserId(owner.value() + "-too")).createdAt(start).storedIn(store.repository());
        store.anonymous().createdAt(start).storedIn(store.repository());

        List<SessionSummary> listed = store.directory().list(owner, start);

        assertListed(listed, own.summary());
    }

    @Test
    void an_ended_session_is_not_listed() {
        StoredSession ended = activeAt(start);
        StoredSession other = activeAt(start);
        store.repository().end(ended.id());

        List<SessionSummary> listed = store.directory().list(owner, start);

        assertListed(listed, other.summary());
    }

    @Test
    void an_ended_session_that_is_touched_is_not_listed() {
        StoredSession ended = activeAt(start);
        store.repository().end(ended.id());

        touch(ended, start.plusSeconds(1));

        assertNone(store.directory().list(owner, start.plusSeconds(1)));
    }

    @Test
    void after_the_end_of_all_sessions_a_touched_one_is_not_listed() {
        StoredSession ended = activeAt(start);
        store.directory().endAll(owner, start);

        touch(ended, start.plusSeconds(1));

        assertNone(store.directory().list(owner, start.plusSeconds(1)));
    }

    @Test
    void a_session_that_is_touched_at_its_expiry_is_not_listed() {
        StoredSession expired = activeAt(start);

        touch(expired, expired.expireDate());

        assertNone(store.directory().list(owner, expired.expireDate()));
    }

    private void touch(StoredSession session, Instant activity) {
        Instant expiry = activity.plus(session.idleTimeout());
        store.repository()
                .touch(List.of(new Touch(session.id(), session.version(), activity, expiry, session.client())));
        store.awaitTouches();
    }

    private StoredSession activeAt(Instant lastActivity) {
        return store.ownedBy(owner).createdAt(start).lastActivity(lastActivity).storedIn(store.repository());
    }
}
