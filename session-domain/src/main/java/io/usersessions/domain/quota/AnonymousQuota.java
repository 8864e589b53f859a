package io.usersessions.domain.quota;

import io.usersessions.domain.model.Client;
import java.time.Instant;

/**
 * How much visitors who did not sign in may store; asked when one of their sessions is about to be. Sign-ins are never counted.
 *
 * <p>Safe for any number of threads. It answers at once, and asks no store.
 */
public interface AnonymousQuota {
    /** Refuses nothing. */
    AnonymousQuota UNLIMITED = new AnonymousQuota() {
        @Override
        public int maxBytes() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean admits(Client client, Instant now) {
            return true;
        }
    };

    /** Counts on this node alone, in memory that is bounded by {@link AnonymousLimits#perMinute}. */
    static AnonymousQuota onThisNode(AnonymousLimits limits) {
        return new MinuteQuota(limits);
    }

    /** Most bytes that the payload of an anonymous session may have, as it is stored. */
    int maxBytes();

    /**
     * Whether one more anonymous session may be stored, which is counted if so.
     *
     * @param client where it comes from, as far as that is kept
     */
    boolean admits(Client client, Instant now);
}
