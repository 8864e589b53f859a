package io.usersessions.app.account;

/** What an account may do. */
public enum AccountKind {
    /** See and end one's own sessions. */
    ORDINARY,
    /** See and end everyone's, too; there is no page for it yet, so no command makes such an account. */
    ADMINISTRATOR
}
