package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.throttle.SignInAttempt.Reason;
import io.usersessions.domain.throttle.SignInAttempt.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Slows down the guessing of passwords, on all nodes that share a store, without locking anybody out. Ask it before each check of a password:
 *
 * <pre>{@code
 * SignInAttempt attempt = throttle.begin(name, client);
 * if (attempt instanceof SignInAttempt.Refused refused) {
 *     // 429 or 503 by refused.reason(), with Retry-After: refused.retryAfterSeconds()
 * } else if (attempt instanceof SignInAttempt.Admitted admitted) {
 *     try (admitted) {
 *         // check the password, then admitted.succeeded() or admitted.failed()
 *     }
 * }
 * }</pre>
 *
 * <p>Failures are counted three times: for the account and the network of the client together, for the account over all networks, and for the
 * network over all accounts. After a number of failures each count delays the next attempt, longer with every failure. A network is a /24 of
 * IPv4 or a /64 of IPv6; clients without a known address share one.
 *
 * <p>Where somebody signed in to an account lately, only the first count applies to it. So an attacker elsewhere, with however many networks,
 * keeps no owner from signing in where they usually do. An attacker with one network keeps them from nothing elsewhere. A success clears
 * the first count only: who has an account cannot use it to go on guessing at others.
 *
 * <p>An attempt is reserved before its password is checked, so that guesses at the same time are no way around the limits: only as many are
 * under way as may still fail without a delay. Others wait for their results. Refused attempts count for nothing.
 *
 * <p>Any text is an account, whether or not it exists, and is treated the same. Text that means the same account to the caller must be the same
 * text here: normalise it before. It is stored as a digest only.
 */
public final class SignInThrottle {
    private static final Duration SOON = Duration.ofSeconds(1);
    /** What it costs an attempt that others were faster. */
    private static final Duration LOST_RACE = Duration.ofMillis(1);

    private final SignInAttempts attempts;
    private final Time time;
    private final ThrottleRules rules;
    private final SignInLine line;
    private final Results results;

    private SignInThrottle(SignInAttempts attempts, Time time, ThrottleRules rules, SignInLine line, Results results) {
        this.attempts = attempts;
        this.time = time;
        this.rules = rules;
        this.line = line;
        this.results = results;
    }

    /**
     * A throttle with the default settings, and no limit for how many passwords are checked at once.
     *
     * @param attempts the counts, which all nodes share
     */
    public static SignInThrottle over(SignInAttempts attempts, InstantSource clock) {
        Objects.requireNonNull(attempts, "attempts");
        Objects.requireNonNull(clock, "clock");
        LineLimits unlimited = new LineLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        return new SignInThrottle(
                attempts,
                new Time(clock),
                new ThrottleRules(ThrottleSettings.defaults()),
                SignInLine.of(unlimited),
                new Results());
    }

    /** This throttle with other limits. */
    @CheckReturnValue
    public SignInThrottle settings(ThrottleSettings settings) {
        Objects.requireNonNull(settings, "settings");
        return new SignInThrottle(attempts, time, new ThrottleRules(settings), line, results);
    }

    /** This throttle, whose attempts also wait in this line. */
    @CheckReturnValue
    public SignInThrottle line(SignInLine next) {
        Objects.requireNonNull(next, "next");
        return new SignInThrottle(attempts, time, rules, next, results);
    }

    /**
     * Decides whether a password may be checked now. It may wait for other attempts; then it decides by their results.
     *
     * @param account the text that the client gave as the name of the account, normalised
     * @param client with the address as it is, not as a {@code ClientPrivacy} stores it
     * @return {@link SignInAttempt.Admitted}, to be closed, or {@link SignInAttempt.Refused}
     * @throws io.usersessions.domain.port.SessionStoreException if the store fails; then nobody is admitted
     */
    public SignInAttempt begin(String account, Client client) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(client, "client");
        AttemptKeys keys = AttemptKeys.of(account, client);
        Verdict verdict = verdict(keys);
        if (verdict instanceof Verdict.Delay delay) {
            return new Refused(Reason.TOO_MANY_FAILURES, delay.remaining());
        }
        return line.enter(keys.network())
                .map(place -> inLine(keys, verdict, place))
                .orElseGet(SignInThrottle::tooMany);
    }

    private Verdict verdict(AttemptKeys keys) {
        return rules.about(keys, attempts.find(keys.all()), time.now());
    }

    private static SignInAttempt tooMany() {
        return new Refused(Reason.TOO_MANY_AT_ONCE, SOON);
    }

    private SignInAttempt inLine(AttemptKeys keys, Verdict verdict, SignInLine.Place place) {
        SignInAttempt attempt = tooMany();
        try {
            attempt = waiting(keys, verdict, place);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            if (!(attempt instanceof SignInAttempt.Admitted)) {
                place.close();
            }
        }
        return attempt;
    }

    private SignInAttempt waiting(AttemptKeys keys, Verdict first, SignInLine.Place place) throws InterruptedException {
        Duration patience = rules.settings().patience();
        Verdict verdict = first;
        while (!patience.isNegative() && !patience.isZero()) {
            if (verdict instanceof Verdict.Delay delay) {
                return new Refused(Reason.TOO_MANY_FAILURES, delay.remaining());
            }
            if (verdict instanceof Verdict.Full full) {
                patience = results.await(full.key(), patience);
            } else if (verdict instanceof Verdict.Admit admit) {
                if (reserve(keys, admit.reservations())) {
                    return reserved(keys, admit.reservations(), place, patience);
                }
                patience = patience.minus(LOST_RACE);
            }
            verdict = verdict(keys);
        }
        return tooMany();
    }

    /** Makes all of these reservations or none. */
    private boolean reserve(AttemptKeys keys, List<AttemptReservation> reservations) {
        Set<AttemptKey> made = attempts.reserve(reservations, time.now());
        if (made.size() == reservations.size()) {
            return true;
        }
        settle(
                keys,
                reservations.stream().filter(each -> made.contains(each.key())).toList(),
                Result.WITHDRAWN);
        return false;
    }

    private SignInAttempt reserved(
            AttemptKeys keys, List<AttemptReservation> reservations, SignInLine.Place place, Duration patience)
            throws InterruptedException {
        boolean isTurn = false;
        try {
            isTurn = place.awaitTurn(patience);
        } finally {
            if (!isTurn) {
                settle(keys, reservations, Result.WITHDRAWN);
            }
        }
        return isTurn
                ? new SignInAttempt.Admitted(new ReservedAttempt(result -> settle(keys, reservations, result), place))
                : tooMany();
    }

    private void settle(AttemptKeys keys, List<AttemptReservation> reservations, Result result) {
        try {
            if (!reservations.isEmpty()) {
                attempts.settle(rules.settlements(keys, reservations, result), time.now());
            }
        } finally {
            results.are(reservations.stream().map(AttemptReservation::key).toList());
        }
    }
}
