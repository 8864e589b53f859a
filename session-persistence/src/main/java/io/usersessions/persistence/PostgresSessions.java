package io.usersessions.persistence;

import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.persistence.attempt.PostgresAttempts;
import io.usersessions.persistence.combining.Lanes;
import io.usersessions.persistence.directory.PostgresDirectory;
import io.usersessions.persistence.history.PostgresHistory;
import io.usersessions.persistence.imported.PostgresImportedKeys;
import io.usersessions.persistence.imported.SessionImport;
import io.usersessions.persistence.lease.PostgresLeases;
import io.usersessions.persistence.session.PostgresRepository;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.DatabaseTime;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The store ports on PostgreSQL 13 or later, in the schema that {@link SessionSchema} makes.
 *
 * <p>A call takes one connection and gives it back; a pool of one connection is enough. The data source determines how long a call waits
 * before a fault shows: give it the limits of {@link Deadlines}.
 */
public final class PostgresSessions {
    private final Database database;
    private final Lanes lanes;
    private final UnreadableRows unreadable;

    private PostgresSessions(Database database, Lanes lanes, UnreadableRows unreadable) {
        this.database = database;
        this.lanes = lanes;
        this.unreadable = unreadable;
    }

    /** Sessions in the database of this data source, with concurrent calls {@linkplain Combining combined}. */
    public static PostgresSessions on(DataSource dataSource) {
        return on(dataSource, Combining.defaults());
    }

    /** Sessions in the database of this data source. */
    public static PostgresSessions on(DataSource dataSource, Combining combining) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(combining, "combining");
        return new PostgresSessions(new Database(dataSource), new Lanes(combining.limits()), UnreadableRows.logged());
    }

    /** Sessions in the database of this data source, a pool that is renewed when the server behind it changes. */
    public static PostgresSessions on(DataSource dataSource, Combining combining, PoolRenewal renewal) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(combining, "combining");
        Objects.requireNonNull(renewal, "renewal");
        return new PostgresSessions(
                new Database(dataSource, renewal::after), new Lanes(combining.limits()), UnreadableRows.logged());
    }

    /** The same store, which reports to this listener the rows that this library did not write. */
    public PostgresSessions reportingTo(UnreadableRows listener) {
        Objects.requireNonNull(listener, "listener");
        return new PostgresSessions(database, lanes, listener);
    }

    /** Where sessions are stored, one by one. */
    public SessionRepository repository() {
        return PostgresRepository.on(database, lanes, unreadable::leftOut);
    }

    /** The sessions of a user. */
    public SessionDirectory directory() {
        return PostgresDirectory.on(database, unreadable::leftOut);
    }

    /** The sessions of all users. */
    public SessionCatalog catalog() {
        return PostgresDirectory.catalogOn(database, unreadable::leftOut);
    }

    /** Which of many sessions are live, for a {@code SessionWatch}; one statement for all of them. */
    public LiveSessions live() {
        return PostgresDirectory.liveOn(database);
    }

    /** What happened to a user's sessions. */
    public SessionHistory history() {
        return PostgresHistory.on(database, unreadable::leftOut);
    }

    /** Leases, for work that only one node does at a time. */
    public Leases leases() {
        return PostgresLeases.on(database);
    }

    /** The database's clock, for a {@code ClockWatch} to compare with the node's clock. */
    public StoreClock clock() {
        return DatabaseTime.clock(database);
    }

    /** Keys of sessions that were imported. */
    public ImportedKeys importedKeys() {
        return PostgresImportedKeys.on(database);
    }

    /** The counts of attempts to sign in, for a {@code SignInThrottle}. */
    public SignInAttempts signInAttempts() {
        return PostgresAttempts.on(database);
    }

    /** For importers. */
    public BulkImport bulkImport() {
        return new BulkImport(new SessionImport(database));
    }

    /** Rows of sessions that are no longer live. */
    public ExpiredSessions expired() {
        return PostgresDirectory.expiredOn(database, unreadable::leftOut);
    }
}
