package io.usersessions.persistence;

import io.usersessions.domain.model.IpAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row from first to last, in the order in which its statement names them. */
final class RowReader {
    private static final int ADDRESS_HEADER = 4;

    private final ResultSet row;
    private int place;

    RowReader(ResultSet row) {
        this.row = row;
    }

    byte[] bytes() throws SQLException {
        return present(row.getBytes(++place));
    }

    Optional<String> text() throws SQLException {
        return Optional.ofNullable(row.getString(++place));
    }

    long number() throws SQLException {
        return row.getLong(++place);
    }

    boolean flag() throws SQLException {
        return row.getBoolean(++place);
    }

    Instant instant() throws SQLException {
        return present(row.getObject(++place, OffsetDateTime.class)).toInstant();
    }

    Optional<Instant> optionalInstant() throws SQLException {
        return Optional.ofNullable(row.getObject(++place, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** An address as {@code inet_send} gives it, behind its family, its mask, a flag and its length. */
    Optional<IpAddress> address() throws SQLException {
        return Optional.ofNullable(row.getBytes(++place))
                .map(sent -> IpAddress.fromBytes(Arrays.copyOfRange(sent, ADDRESS_HEADER, sent.length)));
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("column " + place + " is empty");
        }
        return value;
    }
}
