package io.usersessions.persistence.session;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;

/** Which parts of the columns of a session the statements insert, replace, touch and read, in the order of their SQL. */
final class StatementColumns {
    static final List<SessionColumn<?>> INSERTED = of(
            SessionColumns.ID,
            SessionColumns.CONTENT,
            SessionColumns.CLIENT,
            SessionColumns.START,
            SessionColumns.ACTIVITY,
            SessionColumns.LIFETIME,
            SessionColumns.PURGE);

    static final List<SessionColumn<?>> INSERTED_WITH_OWNER =
            of(INSERTED, SessionColumns.OWNER, SessionColumns.AUTHENTICATION);

    static final List<SessionColumn<?>> REPLACED = of(
            SessionColumns.CONTENT,
            SessionColumns.CLIENT,
            SessionColumns.AUTHENTICATION,
            SessionColumns.ACTIVITY,
            SessionColumns.LIFETIME,
            SessionColumns.PURGE);

    /** What a touch changes. */
    static final List<SessionColumn<?>> TOUCHED =
            of(SessionColumns.ACTIVITY, SessionColumns.CLIENT, SessionColumns.PURGE);

    static final List<SessionColumn<?>> TOUCH_VALUES = of(SessionColumns.ID, List.of(SessionColumns.VERSION), TOUCHED);

    /** The payload is not among them. */
    static final List<SessionColumn<?>> SHOWN = of(
            List.of(SessionColumns.SESSION_ID),
            SessionColumns.OWNER,
            SessionColumns.AUTHENTICATION,
            SessionColumns.CLIENT,
            SessionColumns.START,
            SessionColumns.ACTIVITY,
            SessionColumns.LIFETIME);

    static final List<SessionColumn<?>> READ = of(
            List.of(SessionColumns.SESSION_ID),
            SessionColumns.CONTENT,
            SessionColumns.OWNER,
            SessionColumns.AUTHENTICATION,
            SessionColumns.CLIENT,
            SessionColumns.START,
            SessionColumns.ACTIVITY,
            SessionColumns.LIFETIME);

    private StatementColumns() {}

    @SafeVarargs
    static List<SessionColumn<?>> of(List<SessionColumn<?>>... parts) {
        List<SessionColumn<?>> columns = new ArrayList<>();
        for (List<SessionColumn<?>> part : parts) {
            columns.addAll(part);
        }
        return List.copyOf(columns);
    }

    static List<Field<?>> fields(List<SessionColumn<?>> columns) {
        return columns.stream().<Field<?>>map(SessionColumn::field).toList();
    }
}
