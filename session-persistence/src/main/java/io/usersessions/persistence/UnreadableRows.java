package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Is notified of rows that this library did not write. A call that lists or ends many sessions leaves such rows out of its answer, but
 * ends them with the others. A call for one session fails instead.
 */
@FunctionalInterface
public interface UnreadableRows {
    /**
     * Rows of one statement were left out. An exception from this method reaches the caller of the store.
     *
     * @param rows how many, 1 or more
     * @param first why the first of them cannot be read; quotes nothing that is stored
     */
    void leftOut(int rows, SessionStoreException first);

    /** Writes a warning to the platform logger that has the name of this interface. */
    static UnreadableRows logged() {
        Logger log = System.getLogger(UnreadableRows.class.getName());
        return (rows, first) -> log.log(Level.WARNING, "{0} rows were left out: {1}", rows, first.getMessage());
    }
}
