package io.usersessions.persistence.django;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.when;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The query for rows after a key, in the order of their keys.
 *
 * @param limit how many rows to return at most
 */
record DjangoQuery(DjangoTable table, int limit) {
    /** More than Django's form of the largest {@code SessionData}: such data is not even fetched. */
    private static final int LARGEST_DATA = 1 << 20;

    private static final Field<String> KEY = field(name("session_key"), SQLDataType.VARCHAR);
    private static final Field<String> DATA = field(name("session_data"), SQLDataType.CLOB);
    private static final Field<?> EXPIRE_DATE = field(name("expire_date"));
    private static final Field<?> USER = field(name("user_id"));
    private static final Field<?> USER_AGENT = field(name("user_agent"));
    private static final Field<?> LAST_ACTIVITY = field(name("last_activity"));
    private static final Field<?> IP = field(name("ip"));

    /** The statement, whose one parameter is the key. */
    String sql() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                KEY, when(octetLength(DATA).le(inline(LARGEST_DATA)), DATA).as(DATA), EXPIRE_DATE));
        if (hasClient()) {
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

    DjangoRow row(ResultSet row) throws SQLException {
        return new DjangoRow(
                row.getString(KEY.getName()),
                text(row, DATA),
                instant(row, EXPIRE_DATE).orElse(Instant.EPOCH),
                hasClient() ? text(row, USER) : Optional.empty(),
                hasClient() ? text(row, USER_AGENT) : Optional.empty(),
                hasClient() ? instant(row, LAST_ACTIVITY) : Optional.empty(),
                hasClient() ? text(row, IP) : Optional.empty());
    }

    private boolean hasClient() {
        return table.kind() == DjangoTable.Kind.USER_SESSIONS;
    }

    private static Optional<String> text(ResultSet row, Field<?> column) throws SQLException {
        return Optional.ofNullable(row.getString(column.getName()));
    }

    private static Optional<Instant> instant(ResultSet row, Field<?> column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column.getName(), OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
