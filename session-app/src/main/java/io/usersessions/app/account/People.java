package io.usersessions.app.account;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.throttle.SignInAttempt;
import io.usersessions.domain.throttle.SignInAttempt.Admitted;
import io.usersessions.domain.throttle.SignInAttempt.Reason;
import io.usersessions.domain.throttle.SignInAttempt.Refused;
import io.usersessions.domain.throttle.SignInThrottle;
import java.util.Optional;

/**
 * The people who sign in.
 *
 * @param accounts checks their passwords and knows their names
 * @param throttle decides which passwords are checked, and when
 * @param failures records sign-ins that failed
 */
public record People(Accounts accounts, SignInThrottle throttle, FailedSignIns failures) {
    /**
     * Checks a name and a password unless too many were wrong.
     *
     * @param name any text from a client
     * @param password any text from a client
     * @throws SignInsBusyException if too many people are signing in
     * @throws AccountsUnavailableException if the accounts cannot be reached
     * @throws io.usersessions.domain.port.SessionStoreException if the throttle cannot be reached
     */
    public SignInOutcome signIn(String name, String password, Client client) {
        SignInAttempt attempt = throttle.begin(name, client);
        if (attempt instanceof Admitted admitted) {
            try (admitted) {
                return checked(admitted, name, password, client);
            }
        }
        return refused((Refused) attempt);
    }

    private SignInOutcome checked(Admitted attempt, String name, String password, Client client) {
        Optional<UserId> user = accounts.authenticate(name, password);
        if (user.isPresent()) {
            attempt.succeeded();
            return new SignInOutcome.Accepted(user.get());
        }
        attempt.failed();
        failures.add(name, client);
        return new SignInOutcome.Wrong();
    }

    private static SignInOutcome refused(Refused attempt) {
        if (attempt.reason() == Reason.TOO_MANY_AT_ONCE) {
            throw new SignInsBusyException();
        }
        return new SignInOutcome.Delayed(attempt.retryAfterSeconds());
    }
}
