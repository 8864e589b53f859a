package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Told of rows that are not what this library writes. Where many sessions are asked for or ended, they are left out of the answer, and end
 * with the others; a session that is asked for by itself is a fault instead.
 */
@FunctionalInterface
public interface UnreadableRows {
    /**
     * Rows of one statement were left out. What this throws, the caller of the store gets.
     *
     * @param rows how many, 1 or more
     * @param first why the first of them cannot be read; quotes nothing that is stored
     */
    void leftOut(int rows, SessionStoreException first);

    /** Writes a warning to the logger of the platform that is named after this interface. */
    static UnreadableRows logged() {
        Logger log = System.getLogger(UnreadableRows.class.getName());
        return (rows, first) -> log.log(Level.WARNING, "{0} rows were left out: {1}", rows, first.getMessage());
    }
}
