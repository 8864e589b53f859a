package io.usersessions.domain.port;

import io.usersessions.domain.announcement.Announcer;

/** A public class of an exported package whose signature has a type that users cannot name. */
public final class ShowsAHiddenRoom {
    public void announceWith(Announcer announcer) {
        java.util.Objects.requireNonNull(announcer);
    }
}
