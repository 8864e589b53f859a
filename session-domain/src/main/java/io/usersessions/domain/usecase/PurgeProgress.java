package io.usersessions.domain.usecase;

import java.util.Objects;

/**
 * The progress of a purge.
 *
 * @param sessions number of expired sessions removed so far
 * @param historyEntries number of history entries removed so far because their retention is over
 * @param importedKeys number of imported keys removed so far because their retention is over
 * @param state whether the purge continues, or why it ended
 */
public record PurgeProgress(long sessions, long historyEntries, long importedKeys, State state) {
    static final PurgeProgress BEGUN = new PurgeProgress(0, 0, 0, State.UNDER_WAY);

    public PurgeProgress {
        Objects.requireNonNull(state, "state");
    }

    /** Whether a purge continues, or why it ended. */
    public enum State {
        /** More may be due. */
        UNDER_WAY,
        /** Nothing more is due. */
        DONE,
        /** The caller stopped it. */
        STOPPED,
        /** Another purger has the lease. */
        LEFT_TO_ANOTHER,
        /** The clock of this node differs too much from the store's to decide what is due. */
        CLOCK_DIFFERS
    }

    PurgeProgress with(int moreSessions, int moreEntries, int moreKeys) {
        return new PurgeProgress(sessions + moreSessions, historyEntries + moreEntries, importedKeys + moreKeys, state);
    }

    PurgeProgress in(State next) {
        return new PurgeProgress(sessions, historyEntries, importedKeys, next);
    }
}
