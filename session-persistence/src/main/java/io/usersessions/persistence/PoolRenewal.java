package io.usersessions.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Gives up all connections of a pool as soon as one of them shows that the server behind it takes no writes any more, or is going away.
 *
 * <p>A pool gives up the one connection that failed. The others lead to the same server, and a session of PostgreSQL that began while the
 * database was read-only stays so: without this, each costs one failed write, however long ago the database came back. So the first
 * such fault gives up all of them, and again every two seconds until a connection takes writes; then once more, for those that began just
 * before. It is done by a thread of its own, and nothing that is under way is cut off.
 *
 * <p>Close it before its pool.
 */
public final class PoolRenewal implements AutoCloseable {
    /** Read-only transaction; shut down by an administrator, after a crash, not yet up (PostgreSQL, appendix A). */
    private static final Set<String> STALE = Set.of("25006", "57P01", "57P02", "57P03");

    private static final int SECONDS_BETWEEN = 2;
    private static final String IS_READ_ONLY = "select current_setting('transaction_read_only')";

    private final DataSource pool;
    private final Runnable evict;
    private final AtomicBoolean isUnderWay = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread renewer = new Thread(work, "pool-renewal");
        renewer.setDaemon(true);
        return renewer;
    });

    private PoolRenewal(DataSource pool, Runnable evict) {
        this.pool = pool;
        this.evict = evict;
    }

    /**
     * The renewal of a pool.
     *
     * @param evict closes the connections that are idle, and has those in use closed when they come back; in HikariCP
     *     {@code dataSource.getHikariPoolMXBean().softEvictConnections()}
     */
    public static PoolRenewal of(DataSource pool, Runnable evict) {
        return new PoolRenewal(pool, evict);
    }

    /** Whether a fault says that the other connections to the same server are of no use either. */
    public static boolean isCalledForBy(SQLException fault) {
        return STALE.contains(String.valueOf(fault.getSQLState()));
    }

    /** Begins if a fault calls for it and none is under way; returns at once. */
    public void after(SQLException fault) {
        if (isCalledForBy(fault) && isUnderWay.compareAndSet(false, true)) {
            next(this::begin, 0);
        }
    }

    private void begin() {
        evict();
        next(this::goOn, SECONDS_BETWEEN);
    }

    private void goOn() {
        if (isWritable()) {
            // In this order: a fault that comes in between begins another.
            isUnderWay.set(false);
            evict();
        } else {
            begin();
        }
    }

    private void evict() {
        try {
            evict.run();
        } catch (RuntimeException ofThePool) {
            // It is tried again, and who waits for a connection learns what is wrong.
        }
    }

    private boolean isWritable() {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(IS_READ_ONLY);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getString(1).equals("off");
        } catch (SQLException | RuntimeException stillDown) {
            return false;
        }
    }

    private void next(Runnable step, int seconds) {
        try {
            ScheduledFuture<?> unused = thread.schedule(step, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            isUnderWay.set(false);
        }
    }

    /** Gives up no more connections. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
