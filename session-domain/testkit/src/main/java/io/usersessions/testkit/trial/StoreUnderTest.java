package io.usersessions.testkit.trial;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.difference.SessionAssert;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/** The store under test, reached through its repository. */
public class StoreUnderTest {
    private final Supplier<SessionRepository> repository;
    private final Runnable awaitTouches;
    private final StoreTerms terms;

    /** @param awaitTouches returns when every recorded touch is stored */
    public StoreUnderTest(Supplier<SessionRepository> repository, Runnable awaitTouches, StoreTerms terms) {
        this.repository = repository;
        this.awaitTouches = awaitTouches;
        this.terms = terms;
    }

    /** The same store. */
    protected StoreUnderTest(StoreUnderTest same) {
        this(same.repository, same.awaitTouches, same.terms);
    }

    public final SessionRepository repository() {
        return repository.get();
    }

    public final void awaitTouches() {
        awaitTouches.run();
    }

    /** The instant at which the tests take place. */
    public final Instant epoch() {
        return terms.epoch();
    }

    /** Whether the store may remove a session by itself once it is purgeable. */
    public final boolean removesExpired() {
        return terms.removesExpired();
    }

    /** Skips a test that needs a session that expired before the epoch. */
    public final void assumeKeepsExpired() {
        Assumptions.assumeFalse(removesExpired(), "the store removes expired sessions by itself: see removesExpired()");
    }

    /** A session without an owner that starts at the epoch. */
    public final StoredSessions anonymous() {
        return StoredSessions.anonymous().createdAt(epoch());
    }

    /** A session of this user that starts at the epoch. */
    public final StoredSessions ownedBy(UserId owner) {
        return StoredSessions.ownedBy(owner).createdAt(epoch());
    }

    /** Fails unless the store holds each of these sessions exactly as given. */
    public final void assertStored(StoredSession... sessions) {
        assertStored(List.of(sessions));
    }

    /** Fails unless the store holds each of these sessions exactly as given. */
    public final void assertStored(List<StoredSession> sessions) {
        sessions.forEach(session -> SessionAssert.assertFound(repository().find(session.id()), session));
    }

    /** Fails if the store holds this session. */
    public final void assertGone(StoredSession session) {
        SessionAssert.assertAbsent(repository().find(session.id()));
    }

    /** Fails if the store holds one of these sessions. */
    public final void assertGone(List<StoredSession> sessions) {
        sessions.forEach(this::assertGone);
    }
}
