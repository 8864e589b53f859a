package io.usersessions.persistence;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import javax.sql.DataSource;

/**
 * The store ports on PostgreSQL 13 or later, in the schema that {@link SessionSchema} makes.
 *
 * <p>A call takes one connection and gives it back; a pool of one is enough. How long a call may wait for a fault to show is for the
 * data source to say: give it the limits of {@link Deadlines}.
 */
public final class PostgresSessions {
    private final Database database;
    private final Crowd crowd;
    private final UnreadableRows unreadable;

    private PostgresSessions(Database database, Crowd crowd, UnreadableRows unreadable) {
        this.database = database;
        this.crowd = crowd;
        this.unreadable = unreadable;
    }

    /** Sessions in the database of this data source, with concurrent calls {@linkplain Combining combined}. */
    public static PostgresSessions on(DataSource dataSource) {
        return on(dataSource, Combining.defaults());
    }

    /** Sessions in the database of this data source. */
    public static PostgresSessions on(DataSource dataSource, Combining combining) {
        return new PostgresSessions(new Database(dataSource), new Crowd(combining), UnreadableRows.logged());
    }

    /** The same store, which tells this listener of rows that are not what this library writes. */
    public PostgresSessions telling(UnreadableRows listener) {
        return new PostgresSessions(database, crowd, listener);
    }

    /** Sessions in the database of this data source, a pool that is renewed when the server behind it changes. */
    public static PostgresSessions on(DataSource dataSource, Combining combining, PoolRenewal renewal) {
        return new PostgresSessions(
                new Database(dataSource, renewal::after), new Crowd(combining), UnreadableRows.logged());
    }

    /** Where sessions are stored, one by one. */
    public SessionRepository repository() {
        return new JooqSessionRepository(database, crowd, unreadable);
    }

    /** Sessions seen together. */
    public SessionDirectory directory() {
        return new JooqSessionDirectory(database, unreadable);
    }

    /** What happened to a user's sessions. */
    public SessionHistory history() {
        return new JooqSessionHistory(database, KeySource.secure(), unreadable);
    }

    /** What only one node does at a time. */
    public Leases leases() {
        return new JooqLeases(database);
    }

    /** The database's clock, for a {@code ClockWatch} to compare that of the node with. */
    public StoreClock clock() {
        return new StoreTime(database);
    }

    /** Keys of sessions that were imported. */
    public ImportedKeys importedKeys() {
        return new JooqImportedKeys(database);
    }

    /** For importers. */
    public BulkImport bulkImport() {
        return new BulkImport(database);
    }

    /** Rows of sessions that are no longer live. */
    public ExpiredSessions expired() {
        return new JooqExpiredSessions(database, unreadable);
    }
}
