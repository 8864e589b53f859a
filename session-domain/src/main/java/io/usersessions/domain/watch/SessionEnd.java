package io.usersessions.domain.watch;

/** How a watched session ended. */
public enum SessionEnd {
    /** Somebody ended it: its holder, its owner, an administrator, or the cap. */
    ENDED,
    /** Its idle timeout or its absolute lifetime passed. */
    EXPIRED
}
