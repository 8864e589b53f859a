package io.usersessions.domain.throttle;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits of a {@link SignInThrottle}, validated.
 *
 * @param accountAndNetwork failures at one account from one network
 * @param account failures at one account from all networks from which nobody signed in to it lately
 * @param network failures from one network at all accounts to which nobody signed in from it lately
 * @param knownFor how long after a sign-in a network is known to its account: then only {@code accountAndNetwork} counts there
 * @param patience how long an attempt waits for those before it, in line and for their results; at most 30 seconds
 */
public record ThrottleSettings(
        FailureLimits accountAndNetwork,
        FailureLimits account,
        FailureLimits network,
        Duration knownFor,
        Duration patience) {

    /** A reservation is forgotten after twice that. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_KNOWN = Duration.ofDays(3_650);

    /** @throws IllegalArgumentException if a duration is not positive or too long */
    public ThrottleSettings {
        Objects.requireNonNull(accountAndNetwork, "accountAndNetwork");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(network, "network");
        check("knownFor", knownFor, LONGEST_KNOWN);
        check("patience", patience, LONGEST_PATIENCE);
    }

    private static void check(String name, Duration value, Duration longest) {
        if (Objects.requireNonNull(value, name).isNegative() || value.isZero() || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(name + " must be positive and at most " + longest + ", not " + value);
        }
    }

    /**
     * Delays that double from 1 second on. At one account from one network: after 5 failures, up to 1 hour, counted for a day. At one account
     * from all networks: after 50, up to 1 hour, counted for a day. From one network: after 100, up to 1 minute, counted for an hour. A network is
     * known for 30 days, and an attempt waits for 5 seconds.
     *
     * <p>So in a day fewer than 100 guesses reach an account from any one network, and fewer than 100 from all unknown networks together, the
     * number of NIST SP 800-63B-4, section 3.2.2, though no account is ever disabled; and one network alone never slows down its owner elsewhere.
     */
    public static ThrottleSettings defaults() {
        Duration second = Duration.ofSeconds(1);
        Duration hour = Duration.ofHours(1);
        Duration day = Duration.ofDays(1);
        return new ThrottleSettings(
                new FailureLimits(5, second, hour, day),
                new FailureLimits(50, second, hour, day),
                new FailureLimits(100, second, Duration.ofMinutes(1), hour),
                Duration.ofDays(30),
                Duration.ofSeconds(5));
    }
}
