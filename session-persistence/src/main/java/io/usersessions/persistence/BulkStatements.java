package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowsFrom;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The statements that store many rows at once. Each takes one array a column.
 *
 * <p>Every table is filled in the order of the arrays, so that imports that meet do not wait for each other in a circle.
 */
final class BulkStatements {
    private static final String ARRIVING = "arriving";

    static final List<TableField<?, ?>> KEY_COLUMNS =
            List.of(IMPORTED_KEY.BUCKET, IMPORTED_KEY.KEY_DIGEST, IMPORTED_KEY.SESSION_ID, IMPORTED_KEY.PURGE_AFTER);

    static final List<TableField<?, ?>> OWNER_COLUMNS =
            List.of(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID, SESSION_OWNER.SIGN_INS);

    static final List<TableField<?, ?>> SESSION_COLUMNS = Stream.concat(
                    SessionStatements.INSERTED.stream(), Stream.of(SESSION.USER_ID, SESSION.AUTHENTICATED_AT))
            .toList();

    /** Keys that never came in before; gives their digests. */
    static final RenderedSql INSERT_KEYS = RenderedSql.of(COMPOSE.insertInto(IMPORTED_KEY)
            .columns(KEY_COLUMNS)
            .select(rows(KEY_COLUMNS))
            .onConflict(IMPORTED_KEY.BUCKET, IMPORTED_KEY.KEY_DIGEST)
            .doNothing()
            .returning(IMPORTED_KEY.KEY_DIGEST));

    /** Takes the locks of the owners and counts what they get; gives those who ended all their sessions once, and when. */
    static final RenderedSql COUNT_OWNERS = countOwners();

    /** Nothing happens to a session that is there already. */
    static final RenderedSql INSERT_SESSIONS = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(SESSION_COLUMNS)
            .select(rows(SESSION_COLUMNS))
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing());

    private BulkStatements() {}

    private static RenderedSql countOwners() {
        CommonTableExpression<?> counted = name("counted")
                .as(COMPOSE.insertInto(SESSION_OWNER)
                        .columns(OWNER_COLUMNS)
                        .select(rows(OWNER_COLUMNS))
                        .onConflict(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID)
                        .doUpdate()
                        .set(SESSION_OWNER.SIGN_INS, SESSION_OWNER.SIGN_INS.plus(excluded(SESSION_OWNER.SIGN_INS)))
                        .returning(SESSION_OWNER.USER_ID, SESSION_OWNER.ENDED_BEFORE));
        Field<String> userId = field(name(SESSION_OWNER.USER_ID.getName()), SESSION_OWNER.USER_ID.getDataType());
        Field<?> endedBefore =
                field(name(SESSION_OWNER.ENDED_BEFORE.getName()), SESSION_OWNER.ENDED_BEFORE.getDataType());
        return RenderedSql.of(COMPOSE.with(counted)
                .select(userId, endedBefore)
                .from(table(counted.getQualifiedName()))
                .where(endedBefore.isNotNull()));
    }

    /** In jOOQ's own {@code unnest} every array has an alias, which {@code rows from} has no place for. */
    private static Select<Record> rows(List<TableField<?, ?>> columns) {
        String[] names = columns.stream().map(Field::getName).toArray(String[]::new);
        Table<?> arriving = rowsFrom(columns.stream()
                        .map(column -> table(
                                "unnest({0})",
                                DSL.param(
                                        column.getName(),
                                        ColumnArrays.elements(column).getArrayDataType())))
                        .toArray(Table<?>[]::new))
                .as(ARRIVING, names);
        return select(columns.stream().map(BulkStatements::arriving).toList()).from(arriving);
    }

    private static Field<?> arriving(TableField<?, ?> column) {
        Field<?> element = field(name(ARRIVING, column.getName()), ColumnArrays.elements(column));
        return ColumnArrays.isSentAsItIs(column) ? element : element.cast(column.getDataType());
    }
}
