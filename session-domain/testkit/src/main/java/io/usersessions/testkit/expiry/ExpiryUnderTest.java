package io.usersessions.testkit.expiry;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.function.Supplier;

/** The purge under test, and a repository on the same store. */
public final class ExpiryUnderTest extends StoreUnderTest {
    private final Supplier<ExpiredSessions> expired;

    /** @param awaitTouches returns when every recorded touch is stored */
    public ExpiryUnderTest(
            Supplier<ExpiredSessions> expired, Supplier<SessionRepository> repository, Runnable awaitTouches) {
        super(repository, awaitTouches);
        this.expired = expired;
    }

    ExpiredSessions expired() {
        return expired.get();
    }
}
