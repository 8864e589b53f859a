package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.name;

import java.time.Instant;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** The statements of one user's sessions, and the one that ends everyone's. */
final class DirectoryStatements {
    static final String NOW = "now";
    static final String COUNTED = "counted";

    static final RenderedSql LIST = RenderedSql.of(COMPOSE.select(SessionRows.SUMMARY)
            .from(SESSION)
            .where(isOwned())
            .and(SESSION.EXPIRE_DATE.gt(now()))
            .orderBy(SESSION.LAST_ACTIVITY.desc(), SESSION.SESSION_ID.desc()));

    static final RenderedSql END = RenderedSql.of(COMPOSE.deleteFrom(SESSION)
            .where(SessionStatements.isSession())
            .and(SESSION.USER_ID.eq(param(SESSION.USER_ID)))
            .and(SESSION.EXPIRE_DATE.gt(now()))
            .returning(SessionRows.SUMMARY));

    /** Expired rows go too: a touch that is still on its way could extend them. */
    static final RenderedSql END_OTHERS = RenderedSql.of(COMPOSE.deleteFrom(SESSION)
            .where(isOwned())
            .and(SESSION.SESSION_ID.ne(param(SESSION.SESSION_ID)))
            .returning(SessionRows.SUMMARY));

    /** Expired rows go too: a touch that is still on its way could extend them. */
    static final RenderedSql END_ALL =
            RenderedSql.of(COMPOSE.deleteFrom(SESSION).where(isOwned()).returning(SessionRows.SUMMARY));

    static final RenderedSql END_EVERYONE = endEveryone();

    private DirectoryStatements() {}

    static Param<Instant> now() {
        return param(NOW, SESSION.EXPIRE_DATE);
    }

    private static Condition isOwned() {
        return SESSION.BUCKET.eq(param(SESSION.BUCKET)).and(SESSION.USER_ID.eq(param(SESSION.USER_ID)));
    }

    private static RenderedSql endEveryone() {
        CommonTableExpression<Record1<Instant>> ended =
                name("ended").as(COMPOSE.deleteFrom(SESSION).returningResult(SESSION.EXPIRE_DATE));
        return RenderedSql.of(COMPOSE.with(ended)
                .select(count().as(COUNTED))
                .from(ended)
                .where(DSL.field(name("ended", SESSION.EXPIRE_DATE.getName()), SESSION.EXPIRE_DATE.getDataType())
                        .gt(now())));
    }
}
