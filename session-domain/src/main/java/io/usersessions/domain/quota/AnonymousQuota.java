package io.usersessions.domain.quota;

import io.usersessions.domain.model.Client;
import java.time.Instant;
import java.util.Objects;

/**
 * Limits what visitors who are not signed in may store. It is called before one of their sessions is stored; sign-ins are never counted.
 *
 * <p>Safe for any number of threads. It answers immediately and queries no store.
 */
public interface AnonymousQuota {
    /** No limit. */
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

    /** A quota that counts on this node only, in memory bounded by {@link AnonymousLimits#perMinute}. */
    static AnonymousQuota onThisNode(AnonymousLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new MinuteQuota(limits);
    }

    /** Maximum size of an anonymous session's payload as it is stored, in bytes. */
    int maxBytes();

    /**
     * Whether one more anonymous session may be stored; if so, it is counted.
     *
     * @param client where the session comes from, as far as that may be stored
     */
    boolean admits(Client client, Instant now);
}
