package io.usersessions.testkit;

import io.usersessions.domain.attempt.SignInAttempts;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryAttemptsTest extends SignInAttemptsContract {
    private final Ports ports;

    InMemoryAttemptsTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected SignInAttempts attempts() {
        return ports.get(SignInAttempts.class);
    }

    @Override
    protected Optional<SignInAttempts> reopened() {
        return ports.reopened(SignInAttempts.class);
    }

    @Override
    protected Optional<SignInAttempts> unreachable() {
        return ports.unreachable(SignInAttempts.class);
    }
}
