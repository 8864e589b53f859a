package io.usersessions.persistence.django;

import java.time.Instant;
import java.util.Optional;

/**
 * A row as it was read. Its key is a secret that still opens a session at Django.
 *
 * @param data empty if it is larger than the data of any session
 * @param user the user that the row names, not the data
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
