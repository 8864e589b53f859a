package io.usersessions.persistence.sql;

import io.usersessions.domain.model.IpAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readers of the types of column that the tables have. */
public final class ColumnReaders {
    private static final int ADDRESS_HEADER = 4;

    private ColumnReaders() {}

    public static byte[] bytes(ResultSet row, int place) throws SQLException {
        return present(row.getBytes(place), place);
    }

    public static Optional<String> text(ResultSet row, int place) throws SQLException {
        return Optional.ofNullable(row.getString(place));
    }

    public static Instant instant(ResultSet row, int place) throws SQLException {
        return present(row.getObject(place, OffsetDateTime.class), place).toInstant();
    }

    public static Optional<Instant> optionalInstant(ResultSet row, int place) throws SQLException {
        return Optional.ofNullable(row.getObject(place, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** An address as {@code inet_send} returns it, after its family, its mask, a flag and its length. */
    public static Optional<IpAddress> address(ResultSet row, int place) throws SQLException {
        return Optional.ofNullable(row.getBytes(place))
                .map(sent -> IpAddress.fromBytes(Arrays.copyOfRange(sent, ADDRESS_HEADER, sent.length)));
    }

    private static <T> T present(@Nullable T value, int place) {
        if (value == null) {
            throw new IllegalArgumentException("column " + place + " is empty");
        }
        return value;
    }
}
