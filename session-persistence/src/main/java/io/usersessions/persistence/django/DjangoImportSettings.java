package io.usersessions.persistence.django;

import io.usersessions.domain.model.ClientPrivacy;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How sessions are brought in, validated.
 *
 * @param expiredRows what becomes of rows whose {@code expire_date} is past
 * @param cookieAge Django's {@code SESSION_COOKIE_AGE}: how long before its {@code expire_date} a row of {@code django_session} is
 *     taken to have been saved, which it does not say
 * @param clientPrivacy how much of agent and address is stored; take that of the site
 * @param batchSize rows that are stored together, at most
 * @param time the clock
 */
public record DjangoImportSettings(
        ExpiredRows expiredRows, Duration cookieAge, ClientPrivacy clientPrivacy, int batchSize, InstantSource time) {

    private static final int LARGEST_BATCH = 10_000;

    /** What becomes of rows whose {@code expire_date} is past. */
    public enum ExpiredRows {
        /** They are counted and left where they are. */
        SKIPPED,
        /** They are stored, open nothing, and go with the next purge. */
        KEPT
    }

    /** @throws IllegalArgumentException if the cookie age is not positive, or the batch not 1 to 10,000 rows */
    public DjangoImportSettings {
        if (cookieAge.isNegative() || cookieAge.isZero()) {
            throw new IllegalArgumentException("a cookie age is positive, not " + cookieAge);
        }
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException("a batch is 1 to " + LARGEST_BATCH + " rows, not " + batchSize);
        }
    }

    /** Expired rows skipped, a cookie age of two weeks, clients stored in full, batches of 2,000, the system's clock. */
    public static DjangoImportSettings defaults() {
        return new DjangoImportSettings(
                ExpiredRows.SKIPPED, Duration.ofDays(14), ClientPrivacy.FULL, 2_000, InstantSource.system());
    }

    public DjangoImportSettings expiredRows(ExpiredRows expiredRows) {
        return new DjangoImportSettings(expiredRows, cookieAge, clientPrivacy, batchSize, time);
    }

    public DjangoImportSettings cookieAge(Duration cookieAge) {
        return new DjangoImportSettings(expiredRows, cookieAge, clientPrivacy, batchSize, time);
    }

    public DjangoImportSettings clientPrivacy(ClientPrivacy clientPrivacy) {
        return new DjangoImportSettings(expiredRows, cookieAge, clientPrivacy, batchSize, time);
    }

    public DjangoImportSettings batchSize(int batchSize) {
        return new DjangoImportSettings(expiredRows, cookieAge, clientPrivacy, batchSize, time);
    }

    public DjangoImportSettings time(InstantSource time) {
        return new DjangoImportSettings(expiredRows, cookieAge, clientPrivacy, batchSize, time);
    }
}
