package io.usersessions.persistence.sql;

import io.usersessions.domain.port.RefusedValueException;
import io.usersessions.domain.port.SessionStoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns exceptions of the driver, and of rows that cannot be read, into faults of the store. */
public final class SqlFaults {
    /** Serialization failure and deadlock (PostgreSQL, appendix A): the whole transaction was undone. */
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    /** Data exception, integrity violation, rolled back, cancelled by a limit: nothing of the transaction took effect. */
    private static final Pattern LEFT_NOTHING = Pattern.compile("22...|23...|40(?!003)...|55P03|57014");

    /** Data exception, integrity violation: the database does not accept the values that were sent. */
    private static final Pattern REFUSED = Pattern.compile("22...|23...");

    private SqlFaults() {}

    static boolean wasUndone(SQLException fault) {
        return UNDONE.contains(FaultHeadline.sqlState(fault));
    }

    /** Whether the statements that ended with this fault had no effect. */
    public static boolean leftNothing(SessionStoreException fault) {
        return fault.getCause() instanceof SQLException cause
                && LEFT_NOTHING.matcher(FaultHeadline.sqlState(cause)).matches();
    }

    /** This fault of the session database, without a word of what is stored. */
    public static SessionStoreException storeFault(SQLException fault) {
        SQLException quotable = FaultHeadline.quotable(fault);
        return REFUSED.matcher(FaultHeadline.sqlState(fault)).matches()
                ? new RefusedValueException("the session database refused a value: " + quotable.getMessage(), quotable)
                : new SessionStoreException("the session database failed: " + quotable.getMessage(), quotable);
    }

    /** Reads a row; {@link #isUnreadableRow} recognizes the fault if this library did not write the row. */
    static <T> T reading(Call.Reader<T> reader, ResultSet row) throws SQLException {
        try {
            return reader.read(row);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            throw new SessionStoreException(
                    "a stored session is not what this library writes: " + unreadable.getMessage(), unreadable);
        }
    }

    static SessionStoreException unstorable(RuntimeException cause) {
        return new SessionStoreException("the session database cannot store this: " + cause.getMessage(), cause);
    }

    /** Whether the fault is a row that cannot be read. */
    public static boolean isUnreadableRow(SessionStoreException fault) {
        return !(fault.getCause() instanceof SQLException);
    }
}
