package io.usersessions.persistence.django;

import java.time.Instant;
import java.util.Optional;

/**
 * A row as it was read. Its key is a secret that still opens a session.
 *
 * @param data empty if there is more of it than any session has
 * @param user as the row says, not the data
 */
record DjangoRow(
        String key,
        Optional<String> data,
        Instant expireDate,
        Optional<String> user,
        Optional<String> userAgent,
        Optional<Instant> lastActivity,
        Optional<String> ip) {

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "DjangoRow[hidden]";
    }
}
