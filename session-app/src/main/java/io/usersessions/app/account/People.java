package io.usersessions.app.account;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.throttle.SignInAttempt;
import io.usersessions.domain.throttle.SignInAttempt.Admitted;
import io.usersessions.domain.throttle.SignInAttempt.Reason;
import io.usersessions.domain.throttle.SignInAttempt.Refused;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.usecase.Visit;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The people who sign in.
 *
 * @param accounts checks their passwords and knows their names
 * @param throttle decides which passwords are checked, and when
 * @param failures records sign-ins that failed
 * @param privacy how much of their clients those who sign in let be stored
 */
public record People(Accounts accounts, SignInThrottle throttle, FailedSignIns failures, PrivacyChoices privacy) {
    /**
     * Signs somebody in with a name and a password, unless too many were wrong.
     *
     * <p>A password that is changed before this returns is wrong. A session that is stored later than that, after the other sessions of
     * the user were ended, goes on: only {@code OwnSessions.endAll} refuses sign-ins under way.
     *
     * @param name any text from a client
     * @param password any text from a client
     * @param client as it is, not as it may be stored
     * @param begin signs the user in, or records that they authenticated again; the visit is signed out if that has to be undone
     * @throws SignInsBusyException if too many people are signing in
     * @throws AccountsUnavailableException if the accounts cannot be reached
     * @throws io.usersessions.domain.port.SessionStoreException if the throttle cannot be reached
     */
    public SignInOutcome signIn(String name, String password, Client client, Visit visit, Consumer<UserId> begin) {
        Optional<Instant> before = accounts.passwordSince(name);
        return check(name, password, client, user -> {
            begin.accept(user);
            privacy.applyStored(visit);
            boolean isSame = before.equals(accounts.passwordSince(name));
            if (!isSame) {
                visit.signOut();
            }
            return isSame;
        });
    }

    /**
     * Checks a name and a password, unless too many were wrong, and does something if they are right, while this still counts as one
     * attempt.
     *
     * @param client as it is, not as it may be stored
     * @param then whether it was done; if not, the password counts as wrong, but not against whoever gave it
     */
    SignInOutcome check(String name, String password, Client client, Predicate<UserId> then) {
        SignInAttempt attempt = throttle.begin(name, client);
        if (attempt instanceof Admitted admitted) {
            try (admitted) {
                return checked(admitted, name, password, client, then);
            }
        }
        return refused((Refused) attempt);
    }

    private SignInOutcome checked(
            Admitted attempt, String name, String password, Client client, Predicate<UserId> then) {
        Optional<UserId> user = accounts.authenticate(name, password);
        if (user.isPresent()) {
            attempt.succeeded();
            return then.test(user.get()) ? new SignInOutcome.Accepted(user.get()) : new SignInOutcome.Wrong();
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
