package io.usersessions.persistence.django;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.when;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.SqlFaults;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, a page at a time, in the order of their keys.
 *
 * <p>A page begins behind the last key of the one before, so that no connection and no snapshot is held between them. Within a page rows
 * come in small helpings, and a page ends early once it holds much data: neither many rows nor large ones fill the memory.
 */
final class DjangoRows {
    /** More than Django's form of the largest {@code SessionData} has: such a row is not even fetched. */
    private static final int LARGEST_DATA = 1 << 20;

    private static final int MOST_DATA_IN_PAGE = 4 << 20;
    private static final int HELPING = 100;

    private static final Field<String> KEY = field(name("session_key"), SQLDataType.VARCHAR);
    private static final Field<String> DATA = field(name("session_data"), SQLDataType.CLOB);
    private static final Field<?> EXPIRE_DATE = field(name("expire_date"));
    private static final Field<?> USER = field(name("user_id"));
    private static final Field<?> USER_AGENT = field(name("user_agent"));
    private static final Field<?> LAST_ACTIVITY = field(name("last_activity"));
    private static final Field<?> IP = field(name("ip"));

    private final DataSource database;
    private final String sql;
    private final boolean hasClient;

    DjangoRows(DataSource database, DjangoTable table, int limit) {
        this.database = database;
        this.hasClient = table.kind() == DjangoTable.Kind.USER_SESSIONS;
        this.sql = sql(table, limit);
    }

    private static String sql(DjangoTable table, int limit) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                KEY, when(octetLength(DATA).le(inline(LARGEST_DATA)), DATA).as(DATA), EXPIRE_DATE));
        if (table.kind() == DjangoTable.Kind.USER_SESSIONS) {
            columns.addAll(List.of(USER, USER_AGENT, LAST_ACTIVITY, IP));
        }
        Name named = table.schema().map(schema -> name(schema, table.name())).orElseGet(() -> name(table.name()));
        return DSL.using(SQLDialect.POSTGRES)
                .select(columns)
                .from(DSL.table(named))
                .where(KEY.gt(param("after", SQLDataType.VARCHAR)))
                .orderBy(KEY)
                .limit(inline(limit))
                .getSQL();
    }

    /**
     * The rows behind a key; none if there are no more.
     *
     * @throws SessionStoreException if the database fails
     */
    List<DjangoRow> after(String key) {
        try (Connection connection = database.getConnection()) {
            // Else the driver takes all rows at once.
            connection.setAutoCommit(false);
            try {
                return read(connection, key);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            SQLException quotable = SqlFaults.quotable(fault);
            throw new SessionStoreException("the database of Django failed: " + quotable.getMessage(), quotable);
        }
    }

    private List<DjangoRow> read(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(HELPING);
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                List<DjangoRow> rows = new ArrayList<>();
                int held = 0;
                while (held < MOST_DATA_IN_PAGE && row.next()) {
                    DjangoRow read = row(row);
                    rows.add(read);
                    held += read.data().map(String::length).orElse(0);
                }
                return rows;
            }
        }
    }

    private DjangoRow row(ResultSet row) throws SQLException {
        return new DjangoRow(
                row.getString(KEY.getName()),
                text(row, DATA),
                instant(row, EXPIRE_DATE).orElse(Instant.EPOCH),
                hasClient ? text(row, USER) : Optional.empty(),
                hasClient ? text(row, USER_AGENT) : Optional.empty(),
                hasClient ? instant(row, LAST_ACTIVITY) : Optional.empty(),
                hasClient ? text(row, IP) : Optional.empty());
    }

    private static Optional<String> text(ResultSet row, Field<?> column) throws SQLException {
        return Optional.ofNullable(row.getString(column.getName()));
    }

    private static Optional<Instant> instant(ResultSet row, Field<?> column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column.getName(), OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
