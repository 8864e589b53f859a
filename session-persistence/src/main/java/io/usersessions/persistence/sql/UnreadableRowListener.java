package io.usersessions.persistence.sql;

import io.usersessions.domain.port.SessionStoreException;

/** Is notified of rows that this library cannot read. */
@FunctionalInterface
public interface UnreadableRowListener {
    /**
     * Rows of one statement were left out.
     *
     * @param rows how many, 1 or more
     * @param first why the first of them cannot be read
     */
    void leftOut(int rows, SessionStoreException first);
}
