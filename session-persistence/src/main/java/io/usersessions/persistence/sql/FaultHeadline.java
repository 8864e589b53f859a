package io.usersessions.persistence.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.util.PSQLException;

/**
 * The words of a driver's exception that may be passed on and logged.
 *
 * <p>The whole message quotes rows and parameters: payloads, user ids, addresses. So only the headline of the server and the SQLSTATE are
 * taken.
 */
public final class FaultHeadline {
    private FaultHeadline() {}

    /** The same fault with its headline as its whole message. */
    public static SQLException quotable(SQLException fault) {
        SQLException quotable = new SQLException(of(fault), fault.getSQLState(), fault.getErrorCode());
        quotable.setStackTrace(fault.getStackTrace());
        return quotable;
    }

    /** The headline of this fault and its SQLSTATE. */
    public static String of(SQLException fault) {
        SQLException first = fault instanceof BatchUpdateException && fault.getNextException() != null
                ? fault.getNextException()
                : fault;
        return text(first) + " (SQLSTATE " + Objects.requireNonNullElse(first.getSQLState(), "") + ")";
    }

    private static String text(SQLException fault) {
        if (fault instanceof PSQLException ofDriver && ofDriver.getServerErrorMessage() != null) {
            return Objects.requireNonNullElse(ofDriver.getServerErrorMessage().getMessage(), "");
        }
        return fault instanceof BatchUpdateException ? "a batch was aborted" : String.valueOf(fault.getMessage());
    }
}
