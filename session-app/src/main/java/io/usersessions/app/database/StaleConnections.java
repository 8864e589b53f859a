package io.usersessions.app.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import io.usersessions.persistence.PoolRenewal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Evicts a connection whose server accepts no writes any more, and has all others renewed. The pool itself would keep them, since they
 * still work.
 */
final class StaleConnections implements SQLExceptionOverride {
    private volatile @Nullable PoolRenewal renewal;

    /** Sets the renewal of the pool, which exists only after the pool. */
    void setRenewal(PoolRenewal renewal) {
        this.renewal = renewal;
    }

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        PoolRenewal called = renewal;
        if (called != null) {
            called.after(fault);
        }
        return PoolRenewal.isCalledForBy(fault) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
