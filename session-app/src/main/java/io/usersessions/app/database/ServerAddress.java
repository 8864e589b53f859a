package io.usersessions.app.database;

import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The address of a PostgreSQL, and the role to connect with.
 *
 * @param url a JDBC URL, which may contain a user and a password
 */
record ServerAddress(String url, Optional<String> user, Optional<String> password) {
    /** An external server; the URL contains everything. */
    static ServerAddress external(String url) {
        return new ServerAddress(url, Optional.empty(), Optional.empty());
    }

    /**
     * Unpooled connections.
     *
     * @throws DatabaseFault if the URL is not for PostgreSQL; the fault contains no part of it
     */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException wrong) {
            // The message would contain the URL, and perhaps a password.
            throw new DatabaseFault("a JDBC URL for PostgreSQL has the form jdbc:postgresql://host:port/database");
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        return source;
    }

    /** Hides the URL, which may contain a password. */
    @Override
    public String toString() {
        return "ServerAddress[hidden]";
    }
}
