package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Call;
import io.usersessions.persistence.sql.RenderedSql;
import java.sql.SQLException;
import java.util.List;

/** Stores many sessions at once, for callers that hold the locks of their owners. */
public final class SessionInserts {
    static final RenderedSql INSERT_ALL = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(OwnedInserts.NEW.columns())
            .select(OwnedInserts.NEW.rows())
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing());

    private SessionInserts() {}

    /** Stores the sessions whose ids are free, in this order; how many. */
    public static int insertAll(Call call, List<StoredSession> sessions) throws SQLException {
        List<Binds> rows = sessions.stream().map(SessionBinds::of).toList();
        return rows.isEmpty() ? 0 : call.update(INSERT_ALL, OwnedInserts.NEW.binds(rows));
    }
}
