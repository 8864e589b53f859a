package io.usersessions.persistence;

import io.usersessions.domain.port.RefusedValueException;
import io.usersessions.domain.port.SessionStoreException;
import java.sql.BatchUpdateException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;

/**
 * What the driver throws, as a fault of the store.
 *
 * <p>The driver's message quotes rows and parameters: payloads, user ids, addresses. Only the server's headline and the SQLSTATE are
 * taken over, so that a fault can be logged with its cause.
 */
public final class SqlFaults {
    /** Serialization failure and deadlock (PostgreSQL, appendix A): the transaction was undone as a whole. */
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    /** Data exception, integrity violation, rolled back, cancelled by a limit: nothing of the transaction took effect. */
    private static final Pattern LEFT_NOTHING = Pattern.compile("22...|23...|40(?!003)...|55P03|57014");

    /** Data exception, integrity violation: it is what was sent that the database does not take. */
    private static final Pattern REFUSED = Pattern.compile("22...|23...");

    private SqlFaults() {}

    static boolean wasUndone(SQLException fault) {
        return UNDONE.contains(state(fault));
    }

    /** Whether nothing took effect of the statements that ended with this fault. */
    static boolean leftNothing(SessionStoreException fault) {
        return fault.getCause() instanceof SQLException cause
                && LEFT_NOTHING.matcher(state(cause)).matches();
    }

    static SessionStoreException storeFault(SQLException fault) {
        SQLException quoted = quotable(fault);
        return REFUSED.matcher(state(fault)).matches()
                ? new RefusedValueException("the session database refused a value: " + quoted.getMessage(), quoted)
                : new SessionStoreException("the session database failed: " + quoted.getMessage(), quoted);
    }

    /** The same fault with its headline as its whole message. */
    public static SQLException quotable(SQLException fault) {
        SQLException quotable = new SQLException(headline(fault), state(fault), fault.getErrorCode());
        quotable.setStackTrace(fault.getStackTrace());
        return quotable;
    }

    /** Reads a row; one that this library does not write is a fault that {@linkplain #isUnreadableRow says so}. */
    static <T> T reading(Call.Reader<T> reader, ResultSet row) throws SQLException {
        try {
            return reader.read(row);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            throw unreadableRow(unreadable);
        }
    }

    private static SessionStoreException unreadableRow(RuntimeException cause) {
        return new SessionStoreException(
                "a stored session is not what this library writes: " + cause.getMessage(), cause);
    }

    static SessionStoreException unstorable(RuntimeException cause) {
        return new SessionStoreException("the session database cannot hold this: " + cause.getMessage(), cause);
    }

    static boolean isUnreadableRow(SessionStoreException fault) {
        return !(fault.getCause() instanceof SQLException);
    }

    private static String state(SQLException fault) {
        return Objects.requireNonNullElse(fault.getSQLState(), "");
    }

    static String headline(SQLException fault) {
        SQLException first = fault instanceof BatchUpdateException && fault.getNextException() != null
                ? fault.getNextException()
                : fault;
        return text(first) + " (SQLSTATE " + state(first) + ")";
    }

    private static String text(SQLException fault) {
        if (fault instanceof PSQLException told && told.getServerErrorMessage() != null) {
            return Objects.requireNonNullElse(told.getServerErrorMessage().getMessage(), "");
        }
        return fault instanceof BatchUpdateException ? "a batch was aborted" : String.valueOf(fault.getMessage());
    }
}
