package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.row;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionQuery;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** An administrator's search as a statement; composed for each search, since each has filters of its own. */
final class SearchStatements {
    private static final String LIMIT = "page_limit";
    private static final String TIE = "tie";

    private final Binds binds = new Binds();
    private Condition condition = DSL.noCondition();

    SearchStatements(SessionQuery query) {
        query.user().ifPresent(this::ownedBy);
        query.network().ifPresent(network -> {
            restrict(SESSION.IP.between(param("first_ip", SESSION.IP)).and(param("last_ip", SESSION.IP)));
            binds.with("first_ip", network.address().toString())
                    .with("last_ip", network.last().toString());
        });
        query.userAgentContains().ifPresent(this::userAgentContains);
        query.liveAt().ifPresent(now -> {
            restrict(SESSION.EXPIRE_DATE.gt(param("live_at", SESSION.EXPIRE_DATE)));
            binds.with("live_at", Bound.at(now));
        });
        query.expiredAt().ifPresent(now -> {
            restrict(SESSION.EXPIRE_DATE.le(param("expired_at", SESSION.EXPIRE_DATE)));
            binds.with("expired_at", Bound.at(now));
        });
        query.activeFrom().ifPresent(from -> {
            restrict(SESSION.LAST_ACTIVITY.ge(param("active_from", SESSION.LAST_ACTIVITY)));
            binds.with("active_from", Bound.at(from));
        });
        query.activeUntil().ifPresent(until -> {
            restrict(SESSION.LAST_ACTIVITY.lt(param("active_until", SESSION.LAST_ACTIVITY)));
            binds.with("active_until", Bound.at(until));
        });
    }

    Binds binds() {
        return binds;
    }

    RenderedSql count() {
        return RenderedSql.of(COMPOSE.select(DSL.count().as(DirectoryStatements.COUNTED))
                .from(SESSION)
                .where(condition));
    }

    RenderedSql page(Optional<SearchPosition> after, int rows) {
        after.ifPresent(this::after);
        binds.with(LIMIT, rows);
        return RenderedSql.of(COMPOSE.select(SessionRows.SUMMARY.fields())
                .from(SESSION)
                .where(condition)
                .orderBy(SESSION.LAST_ACTIVITY.desc(), SESSION.SESSION_ID.desc())
                .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));
    }

    private void restrict(Condition one) {
        condition = condition.and(one);
    }

    private void ownedBy(UserId owner) {
        restrict(SESSION.BUCKET.eq(param(SESSION.BUCKET)).and(SESSION.USER_ID.eq(param(SESSION.USER_ID))));
        binds.with(SESSION.BUCKET, SessionId.bucketOf(owner)).with(SESSION.USER_ID, owner.value());
    }

    private void userAgentContains(String text) {
        if (text.indexOf('\0') >= 0) {
            // No stored text has it, and PostgreSQL takes none that has.
            restrict(falseCondition());
        } else {
            restrict(SESSION.USER_AGENT.containsIgnoreCase(param(SESSION.USER_AGENT)));
            binds.with(SESSION.USER_AGENT, text);
        }
    }

    private void after(SearchPosition position) {
        Param<Instant> at = param("at", SESSION.LAST_ACTIVITY);
        restrict(
                position.id().isPresent()
                        ? row(SESSION.LAST_ACTIVITY, SESSION.SESSION_ID).lt(row(at, param(TIE, SESSION.SESSION_ID)))
                        : SESSION.LAST_ACTIVITY.lt(at));
        binds.with("at", position.at());
        position.id().ifPresent(id -> binds.with(TIE, id));
    }
}
