package io.usersessions.testkit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import java.util.List;
import java.util.function.Supplier;

/** The store under test, reached through its repository. */
public class StoreUnderTest {
    private final Supplier<SessionRepository> repository;
    private final Runnable awaitTouches;

    /** @param awaitTouches returns when every recorded touch is stored */
    public StoreUnderTest(Supplier<SessionRepository> repository, Runnable awaitTouches) {
        this.repository = repository;
        this.awaitTouches = awaitTouches;
    }

    public final SessionRepository repository() {
        return repository.get();
    }

    public final void awaitTouches() {
        awaitTouches.run();
    }

    /** Fails unless the store holds each of these sessions exactly as given. */
    public final void assertStored(StoredSession... sessions) {
        assertStored(List.of(sessions));
    }

    /** Fails unless the store holds each of these sessions exactly as given. */
    public final void assertStored(List<StoredSession> sessions) {
        assertThat(sessions)
                .allSatisfy(
                        session -> assertThat(repository().find(session.id())).contains(session));
    }

    /** Fails if the store holds this session. */
    public final void assertGone(StoredSession session) {
        assertThat(repository().find(session.id())).isEmpty();
    }
}
