package io.usersessions.app.screens;

/** Whoever has an account on the stage. */
enum Person {
    /** Uses several devices, one of which is not hers. */
    ADA("ada.lovelace"),
    /** Signs in for the first time. */
    GRACE("grace.hopper"),
    /** Has signed in often and never out. */
    LINUS("linus");

    static final String PASSWORD = "the engine weaves patterns";

    private final String account;

    Person(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }
}
