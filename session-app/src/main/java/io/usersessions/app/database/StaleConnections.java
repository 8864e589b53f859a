package io.usersessions.app.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import io.usersessions.persistence.PoolRenewal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a connection whose server takes no writes any more, and has all the others renewed. Of its own accord the pool would keep
 * them, since they live.
 */
final class StaleConnections implements SQLExceptionOverride {
    private volatile @Nullable PoolRenewal renewal;

    /** From now on, whoever uses the pool. */
    void calls(PoolRenewal renewal) {
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
