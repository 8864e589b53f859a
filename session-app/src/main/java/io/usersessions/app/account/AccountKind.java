package io.usersessions.app.account;

/** The rights of an account. */
public enum AccountKind {
    /** May see and end the sessions of its owner. */
    ORDINARY,
    /** May see and end the sessions of every user; no page supports this yet, so no command adds such an account. */
    ADMINISTRATOR
}
