package io.usersessions.app.account;

/** Accounts cannot be reached, so names and passwords cannot be checked. */
public final class AccountsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountsUnavailableException(String message) {
        super(message);
    }

    AccountsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
