package io.usersessions.app.account;

/** Accounts cannot be reached at the moment: whether a name and a password belong together is not known. */
public final class AccountsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountsUnavailableException(String message) {
        super(message);
    }

    AccountsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
