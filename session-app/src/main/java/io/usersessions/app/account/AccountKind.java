package io.usersessions.app.account;

/** What an account may do. */
public enum AccountKind {
    /** See and end one's own sessions. */
    ORDINARY,
    /** See and end everyone's, too. */
    ADMINISTRATOR
}
