package io.usersessions.persistence.django;

import io.usersessions.domain.model.ClientPrivacy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * How an import works; validated.
 *
 * @param expiredRows what to do with rows whose {@code expire_date} is past
 * @param cookieAge Django's {@code SESSION_COOKIE_AGE}: a row of {@code django_session} does not say when it was saved, so the
 *     import assumes that it was this long before its {@code expire_date}
 * @param clientPrivacy how much of user agent and address is stored; use the setting of the site
 * @param batchSize how many rows are stored together at most
 * @param time the clock
 */
public record DjangoImportSettings(
        ExpiredRows expiredRows, Duration cookieAge, ClientPrivacy clientPrivacy, int batchSize, InstantSource time) {

    private static final int LARGEST_BATCH = 10_000;

    /** What to do with rows whose {@code expire_date} is past. */
    public enum ExpiredRows {
        /** Count them, and import nothing. */
        SKIPPED,
        /** Store them: they open nothing, and the next purge removes them. */
        KEPT
    }

    /** @throws IllegalArgumentException if the cookie age is not positive, or the batch not 1 to 10,000 rows */
    public DjangoImportSettings {
        Objects.requireNonNull(expiredRows, "expiredRows");
        Objects.requireNonNull(cookieAge, "cookieAge");
        Objects.requireNonNull(clientPrivacy, "clientPrivacy");
        Objects.requireNonNull(time, "time");
        if (cookieAge.isNegative() || cookieAge.isZero()) {
            throw new IllegalArgumentException("the cookie age must be positive, not " + cookieAge);
        }
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException("a batch must have 1 to " + LARGEST_BATCH + " rows, not " + batchSize);
        }
    }

    /** Skips expired rows; a cookie age of two weeks, clients stored in full, batches of 2,000, the system's clock. */
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
