package io.usersessions.persistence.directory;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.row;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.persistence.session.SessionBinds;
import io.usersessions.persistence.session.SessionIds;
import io.usersessions.persistence.session.SessionRows;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.RenderedSql;
import io.usersessions.persistence.sql.StorableInstant;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** An administrator's search as a statement; composed for each search, because each has other filters. */
final class SearchStatements {
    private static final String LIMIT = "page_limit";
    private static final String TIE = "tie";
    private static final String OTHERS = "other_case";
    private static final String SAME = "same_case";

    private final Binds binds = new Binds();
    private Condition condition = DSL.noCondition();

    SearchStatements(SessionQuery query) {
        query.user().ifPresent(this::ownedBy);
        query.network().ifPresent(this::within);
        query.userAgentContains().ifPresent(this::userAgentContains);
        query.liveAt().ifPresent(now -> compare(SESSION.EXPIRE_DATE::gt, "live_at", now));
        query.expiredAt().ifPresent(now -> compare(SESSION.EXPIRE_DATE::le, "expired_at", now));
        query.activeFrom().ifPresent(from -> compare(SESSION.LAST_ACTIVITY::ge, "active_from", from));
        query.activeUntil().ifPresent(until -> compare(SESSION.LAST_ACTIVITY::lt, "active_until", until));
    }

    private void compare(Function<Field<Instant>, Condition> comparison, String name, Instant instant) {
        restrict(comparison.apply(param(name, SESSION.EXPIRE_DATE)));
        binds.with(name, StorableInstant.of(instant));
    }

    private void within(IpNetwork network) {
        restrict(SESSION.IP.between(param("first_ip", SESSION.IP)).and(param("last_ip", SESSION.IP)));
        binds.with("first_ip", network.address().toString())
                .with("last_ip", network.last().toString());
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
        restrict(SessionIds.isOwned());
        binds.withAll(SessionBinds.owner(owner));
    }

    private void userAgentContains(String text) {
        if (text.indexOf('\0') >= 0) {
            // No stored text contains this character, and PostgreSQL accepts no text that does.
            restrict(falseCondition());
        } else {
            CaseFolding folding = CaseFolding.of(text);
            Field<String> folded = DSL.translate(
                    SESSION.USER_AGENT, param(OTHERS, SESSION.USER_AGENT), param(SAME, SESSION.USER_AGENT));
            restrict(DSL.position(folded, param(SESSION.USER_AGENT)).gt(DSL.inline(0)));
            binds.with(OTHERS, folding.others()).with(SAME, folding.same()).with(SESSION.USER_AGENT, folding.text());
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
