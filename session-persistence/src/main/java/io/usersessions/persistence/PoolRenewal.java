package io.usersessions.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Evicts all connections of a pool as soon as one of them shows that its server accepts no more writes, or shuts down.
 *
 * <p>A pool evicts only the connection that failed. The others lead to the same server, and a PostgreSQL session that began while the
 * database was read-only stays read-only. Without the renewal, each of these connections costs one failed write, even long after the
 * database is back. So the first such fault evicts all connections. This repeats every two seconds until a connection accepts writes, and
 * then once more for connections that began just before. A thread of the renewal does it, and no running call is cut off.
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
    private final AtomicBoolean isRunning = new AtomicBoolean();
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
     * @param evict closes the idle connections, and marks those in use to be closed when they are returned; in HikariCP
     *     {@code dataSource.getHikariPoolMXBean().softEvictConnections()}
     */
    public static PoolRenewal of(DataSource pool, Runnable evict) {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(evict, "evict");
        return new PoolRenewal(pool, evict);
    }

    /** Whether this fault means that the other connections to the same server are useless too. */
    public static boolean isCalledForBy(SQLException fault) {
        Objects.requireNonNull(fault, "fault");
        return STALE.contains(String.valueOf(fault.getSQLState()));
    }

    /** Starts a renewal if the fault calls for one and none is running; returns at once. */
    public void after(SQLException fault) {
        if (isCalledForBy(fault) && isRunning.compareAndSet(false, true)) {
            next(this::begin, 0);
        }
    }

    private void begin() {
        evict();
        next(this::continueOrEnd, SECONDS_BETWEEN);
    }

    private void continueOrEnd() {
        if (isWritable()) {
            // In this order, so that a fault between the two lines starts another renewal.
            isRunning.set(false);
            evict();
        } else {
            begin();
        }
    }

    private void evict() {
        try {
            evict.run();
        } catch (RuntimeException poolFault) {
            // The renewal repeats it, and callers that wait for a connection get the fault.
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
            isRunning.set(false);
        }
    }

    /** Stops the renewal. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
