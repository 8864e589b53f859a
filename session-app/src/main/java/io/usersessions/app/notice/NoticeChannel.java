package io.usersessions.app.notice;

/** A way to tell people, such as mail: the port for adapters. */
@FunctionalInterface
public interface NoticeChannel {
    /**
     * Tells one person once. It is called by one thread at a time, and may take its time: no request waits for it.
     *
     * @throws NoticeNotSentException if the person cannot be told now, or not at all
     */
    void send(Announcement announcement);
}
