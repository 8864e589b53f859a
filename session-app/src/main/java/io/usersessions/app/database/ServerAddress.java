package io.usersessions.app.database;

import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL is and who connects to it.
 *
 * @param url a JDBC URL, which may hold a user and a password of its own
 */
record ServerAddress(String url, Optional<String> user, Optional<String> password) {
    /** A server that someone else runs; the URL says all of it. */
    static ServerAddress external(String url) {
        return new ServerAddress(url, Optional.empty(), Optional.empty());
    }

    /**
     * A connection of its own each time.
     *
     * @throws DatabaseFault if the URL is none for PostgreSQL; nothing of it is in the fault
     */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException wrong) {
            // The message would repeat the URL, and with it a password.
            throw new DatabaseFault("a JDBC URL for PostgreSQL reads jdbc:postgresql://host:port/database");
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        return source;
    }

    /** Nothing: the URL may hold a password. */
    @Override
    public String toString() {
        return "ServerAddress[hidden]";
    }
}
