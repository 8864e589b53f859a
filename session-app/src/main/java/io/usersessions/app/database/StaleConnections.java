package io.usersessions.app.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Gives up a connection whose server takes no writes any more: it became a standby, and a new connection finds the primary. Of its own
 * accord the pool would keep it, since it lives.
 */
final class StandbyOverride implements SQLExceptionOverride {
    private static final String READ_ONLY_SQL_TRANSACTION = "25006";

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        return READ_ONLY_SQL_TRANSACTION.equals(fault.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
