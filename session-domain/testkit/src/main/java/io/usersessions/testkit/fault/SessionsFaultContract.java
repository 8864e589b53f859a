package io.usersessions.testkit.fault;

import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.trial.SessionsUnderTest;
import org.junit.jupiter.api.Nested;

/** {@link Sessions}: what is stored when the store fails in the middle. */
public abstract class SessionsFaultContract {
    private final SessionsUnderTest store;

    protected SessionsFaultContract(SessionsUnderTest store) {
        this.store = store;
    }

    @Nested
    class SignIn extends SignInFaultContract {
        SignIn() {
            super(SessionsFaultContract.this.store);
        }
    }

    @Nested
    class SignOut extends SignOutFaultContract {
        SignOut() {
            super(SessionsFaultContract.this.store);
        }
    }
}
