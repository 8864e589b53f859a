package io.usersessions.persistence.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/**
 * The words of a driver's exception that may be passed on and logged.
 *
 * <p>The whole message of the server quotes rows and parameters: payloads, user ids, addresses. So only its headline and the SQLSTATE are
 * taken. What the driver itself says of a value that it cannot convert may quote a row too; it is taken only for tables of this library.
 */
public final class FaultHeadline {
    private FaultHeadline() {}

    /** The same fault with its headline as its whole message. */
    static SQLException quotable(SQLException fault) {
        return withMessage(of(fault), fault);
    }

    /** The same fault of a table of others, with the headline of the server as its whole message, or with none if the server sent none. */
    public static SQLException quotableOfServer(SQLException fault) {
        return withMessage((serverText(fault).orElse("") + state(fault)).strip(), fault);
    }

    private static SQLException withMessage(String message, SQLException fault) {
        SQLException quotable = new SQLException(message, sqlState(fault), fault.getErrorCode());
        quotable.setStackTrace(fault.getStackTrace());
        return quotable;
    }

    /** The headline of this fault and its SQLSTATE. */
    public static String of(SQLException fault) {
        SQLException first = fault instanceof BatchUpdateException && fault.getNextException() != null
                ? fault.getNextException()
                : fault;
        return serverText(first).orElseGet(() -> driverText(first)) + state(first);
    }

    private static Optional<String> serverText(SQLException fault) {
        if (fault instanceof PSQLException ofDriver && ofDriver.getServerErrorMessage() != null) {
            return Optional.of(
                    Objects.requireNonNullElse(ofDriver.getServerErrorMessage().getMessage(), ""));
        }
        return Optional.empty();
    }

    private static String driverText(SQLException fault) {
        return fault instanceof BatchUpdateException ? "a batch was aborted" : String.valueOf(fault.getMessage());
    }

    private static String state(SQLException fault) {
        return " (SQLSTATE " + sqlState(fault) + ")";
    }

    static String sqlState(SQLException fault) {
        return Objects.requireNonNullElse(fault.getSQLState(), "");
    }
}
