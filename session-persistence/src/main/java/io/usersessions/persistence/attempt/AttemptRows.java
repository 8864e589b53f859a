package io.usersessions.persistence.attempt;

import static io.usersessions.persistence.jooq.Tables.SIGN_IN_ATTEMPT;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.ColumnReaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Rows of table {@code sign_in_attempt}, and the values of its statements. */
final class AttemptRows {
    private AttemptRows() {}

    /** A row that was read. */
    record Found(AttemptKey key, AttemptCount count) {}

    static Found found(ResultSet row) throws SQLException {
        return new Found(
                key(row),
                new AttemptCount(
                        row.getInt(2),
                        ColumnReaders.optionalInstant(row, 3),
                        ColumnReaders.optionalInstant(row, 4),
                        row.getInt(5),
                        ColumnReaders.optionalInstant(row, 6),
                        ColumnReaders.optionalInstant(row, 7)));
    }

    static AttemptKey key(ResultSet row) throws SQLException {
        return AttemptKey.fromBytes(row.getBytes(1));
    }

    static Binds key(AttemptKey key) {
        return new Binds().with(SIGN_IN_ATTEMPT.BUCKET, key.bucket()).with(SIGN_IN_ATTEMPT.ATTEMPT_KEY, key.toBytes());
    }

    static Binds reservation(AttemptReservation reservation, Instant now) {
        return kept(reservation.key(), AttemptCount.LONGEST_PENDING, now)
                .with(AttemptStatements.SEEN_FAILURES, reservation.seenFailures())
                .with(AttemptStatements.ROOM, reservation.room());
    }

    static Binds settlement(AttemptSettlement settlement, Instant now) {
        return kept(settlement.key(), settlement.memory(), now);
    }

    private static Binds kept(AttemptKey key, Duration memory, Instant now) {
        return key(key).with(AttemptStatements.NOW, now)
                .with(AttemptStatements.SINCE, now.minus(memory))
                .with(AttemptStatements.UNTIL, now.plus(memory))
                .with(SIGN_IN_ATTEMPT.PURGE_AFTER, hourAfter(now.plus(memory)));
    }

    private static Instant hourAfter(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }
}
