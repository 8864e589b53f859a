package io.usersessions.testkit.expiry;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.function.Supplier;

/** The purge under test, and a repository on the same store. */
public final class ExpiryUnderTest extends StoreUnderTest {
    private final Supplier<ExpiredSessions> expired;

    public ExpiryUnderTest(Supplier<ExpiredSessions> expired, StoreUnderTest store) {
        super(store);
        this.expired = expired;
    }

    ExpiredSessions expired() {
        return expired.get();
    }
}
