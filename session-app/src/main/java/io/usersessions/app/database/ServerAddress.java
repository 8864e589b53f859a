package io.usersessions.app.database;

import java.util.Optional;

/**
 * Where a PostgreSQL is and who connects to it.
 *
 * @param url a JDBC URL, which may hold a user and a password of its own
 */
record ServerAddress(String url, Optional<String> user, Optional<String> password) {
    /** Nothing: the URL may hold a password. */
    @Override
    public String toString() {
        return "ServerAddress[hidden]";
    }
}
