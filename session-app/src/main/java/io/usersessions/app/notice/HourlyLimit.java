package io.usersessions.app.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits how often one person is told of sign-ins: whoever knows a password could sign in as ever new devices, fill the mailbox of its
 * owner, and keep the notices of others waiting.
 */
final class HourlyLimit {
    /** The most that one person is told in an hour. */
    static final int MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(HourlyLimit.class);
    private static final int MAX_COUNTED = 10_000;

    private final Cache<UserId, AtomicInteger> told = Caffeine.newBuilder()
            .maximumSize(MAX_COUNTED)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Whether the owner may be told of this notice; counts it. */
    boolean admits(Notice notice) {
        if (!(notice instanceof Notice.NewSignIn)) {
            return true;
        }
        int number = told.get(notice.user(), first -> new AtomicInteger()).incrementAndGet();
        if (number == MAX + 1) {
            LOG.warn(
                    "{} is not told of further sign-ins in this hour: there were {} from new devices",
                    notice.user(),
                    MAX);
        }
        return number <= MAX;
    }
}
