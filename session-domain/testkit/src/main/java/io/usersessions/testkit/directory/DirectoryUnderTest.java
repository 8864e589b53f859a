package io.usersessions.testkit.directory;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.function.Supplier;

/** The directory under test, and a repository on the same store. */
public final class DirectoryUnderTest extends StoreUnderTest {
    private final Supplier<SessionDirectory> directory;

    public DirectoryUnderTest(Supplier<SessionDirectory> directory, StoreUnderTest store) {
        super(store);
        this.directory = directory;
    }

    SessionDirectory directory() {
        return directory.get();
    }
}
