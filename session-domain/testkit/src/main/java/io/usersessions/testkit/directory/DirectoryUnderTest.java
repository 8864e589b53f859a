package io.usersessions.testkit.directory;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.function.Supplier;

/** The directory under test, and a repository on the same store. */
public final class DirectoryUnderTest extends StoreUnderTest {
    private final Supplier<SessionDirectory> directory;

    /** @param awaitTouches returns when every recorded touch is stored */
    public DirectoryUnderTest(
            Supplier<SessionDirectory> directory, Supplier<SessionRepository> repository, Runnable awaitTouches) {
        super(repository, awaitTouches);
        this.directory = directory;
    }

    SessionDirectory directory() {
        return directory.get();
    }
}
