package io.usersessions.testkit.directory;

import io.usersessions.domain.port.SessionDirectory;
import org.junit.jupiter.api.Nested;

/** {@link SessionDirectory#endAll}, and what becomes of sign-ins that are under way. */
public abstract class DirectoryEndAllContract {
    private final DirectoryUnderTest store;

    protected DirectoryEndAllContract(DirectoryUnderTest store) {
        this.store = store;
    }

    @Nested
    class Ended extends EndedSessionsContract {
        Ended() {
            super(DirectoryEndAllContract.this.store);
        }
    }

    @Nested
    class Overruled extends OverruledSignInsContract {
        Overruled() {
            super(DirectoryEndAllContract.this.store);
        }
    }

    @Nested
    class Welcome extends WelcomeSignInsContract {
        Welcome() {
            super(DirectoryEndAllContract.this.store);
        }
    }
}
