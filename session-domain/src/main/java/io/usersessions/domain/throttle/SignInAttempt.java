package io.usersessions.domain.throttle;

import java.time.Duration;
import java.util.Objects;

/** An attempt to sign in, as {@link SignInThrottle#begin} decided about it. */
public sealed interface SignInAttempt {
    /** The password must not be checked now. The answer must not depend on whether the account exists. */
    record Refused(Reason reason, Duration retryAfter) implements SignInAttempt {
        /** @throws IllegalArgumentException if the duration is not positive */
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(retryAfter, "retryAfter");
            if (retryAfter.isNegative() || retryAfter.isZero()) {
                throw new IllegalArgumentException("a refused attempt can be made later, not after " + retryAfter);
            }
        }

        /** The value of an HTTP header {@code Retry-After}: seconds, rounded up. */
        public long retryAfterSeconds() {
            return retryAfter.plusSeconds(1).minusNanos(1).toSeconds();
        }
    }

    /** Why an attempt is refused. */
    enum Reason {
        /** Too many attempts failed; over HTTP, a status of 429. */
        TOO_MANY_FAILURES,
        /** Too many attempts are under way, whatever their passwords; over HTTP, a status of 503. */
        TOO_MANY_AT_ONCE
    }

    /**
     * The password may be checked now. Call {@link #succeeded} or {@link #failed} when its result is known, and {@link #close} in any case: an
     * attempt that is closed without a result is withdrawn and counts for nothing, so leave that to faults.
     *
     * <p>Do not keep it waiting, for a second factor for example: it holds a place in line, and is forgotten after a minute. Any
     * thread may call these methods.
     */
    final class Admitted implements SignInAttempt, AutoCloseable {
        private final ReservedAttempt reserved;

        Admitted(ReservedAttempt reserved) {
            this.reserved = reserved;
        }

        /**
         * The password is right. From now on this network is known to the account, and no failures from it are counted.
         *
         * @throws IllegalStateException if the result is known already
         * @throws io.usersessions.domain.port.SessionStoreException if the store fails
         */
        public void succeeded() {
            reserved.succeeded();
        }

        /**
         * The password is wrong, or there is no such account.
         *
         * @throws IllegalStateException if the result is known already
         * @throws io.usersessions.domain.port.SessionStoreException if the store fails
         */
        public void failed() {
            reserved.failed();
        }

        /** Withdraws the attempt if its result is not known. Never throws: an attempt that cannot be withdrawn is forgotten after a minute. */
        @Override
        public void close() {
            reserved.close();
        }
    }
}
