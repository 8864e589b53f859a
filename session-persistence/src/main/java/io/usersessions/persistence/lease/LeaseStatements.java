package io.usersessions.persistence.lease;

import static io.usersessions.persistence.jooq.Tables.SESSION_LEASE;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;

import io.usersessions.persistence.sql.RenderedSql;

/** The statements of table {@code session_lease}. */
final class LeaseStatements {
    static final String NOW = "now";

    /** Inserts the row, or changes it if it is free; nothing happens if another node holds the lease. */
    static final RenderedSql ACQUIRE = RenderedSql.of(COMPOSE.insertInto(SESSION_LEASE)
            .columns(SESSION_LEASE.BUCKET, SESSION_LEASE.NAME, SESSION_LEASE.HOLDER, SESSION_LEASE.LEASED_UNTIL)
            .values(
                    param(SESSION_LEASE.BUCKET),
                    param(SESSION_LEASE.NAME),
                    param(SESSION_LEASE.HOLDER),
                    param(SESSION_LEASE.LEASED_UNTIL))
            .onConflict(SESSION_LEASE.BUCKET, SESSION_LEASE.NAME)
            .doUpdate()
            .set(SESSION_LEASE.HOLDER, param(SESSION_LEASE.HOLDER))
            .set(SESSION_LEASE.LEASED_UNTIL, param(SESSION_LEASE.LEASED_UNTIL))
            .where(SESSION_LEASE
                    .LEASED_UNTIL
                    .le(param(NOW, SESSION_LEASE.LEASED_UNTIL))
                    .or(SESSION_LEASE.HOLDER.eq(param(SESSION_LEASE.HOLDER)))));

    static final RenderedSql RELEASE = RenderedSql.of(COMPOSE.deleteFrom(SESSION_LEASE)
            .where(SESSION_LEASE.BUCKET.eq(param(SESSION_LEASE.BUCKET)))
            .and(SESSION_LEASE.NAME.eq(param(SESSION_LEASE.NAME)))
            .and(SESSION_LEASE.HOLDER.eq(param(SESSION_LEASE.HOLDER))));

    private LeaseStatements() {}
}
