package io.usersessions.domain.usecase;

/**
 * How far a purge is.
 *
 * @param sessions expired sessions that were removed so far
 * @param historyEntries entries of the history that were removed so far, since they are older than its retention
 * @param importedKeys keys of another system that were removed so far, since they need not be known any longer
 * @param state whether it goes on, and why not
 */
public record PurgeProgress(long sessions, long historyEntries, long importedKeys, State state) {
    static final PurgeProgress BEGUN = new PurgeProgress(0, 0, 0, State.UNDER_WAY);

    /** Whether a purge goes on, and why not. */
    public enum State {
        /** More may be due. */
        UNDER_WAY,
        /** Nothing is due any more. */
        DONE,
        /** It was told to stop. */
        STOPPED,
        /** Another purger is at work, or took over. */
        LEFT_TO_ANOTHER,
        /** The clock of this node differs too much from the store's to say what is due. */
        CLOCK_DIFFERS
    }

    PurgeProgress with(int moreSessions, int moreEntries, int moreKeys) {
        return new PurgeProgress(sessions + moreSessions, historyEntries + moreEntries, importedKeys + moreKeys, state);
    }

    PurgeProgress in(State next) {
        return new PurgeProgress(sessions, historyEntries, importedKeys, next);
    }
}
