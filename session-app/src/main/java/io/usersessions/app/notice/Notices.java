package io.usersessions.app.notice;

/** Takes what people have to be told. */
@FunctionalInterface
public interface Notices {
    /** Tells nobody anything. */
    Notices NONE = notice -> {};

    /** Tells the owner of the account later; returns at once, and never fails. */
    void announce(Notice notice);
}
