package io.usersessions.domain.port;

import java.util.List;

/** Outcome of {@link SessionRepository#create}. */
public sealed interface Creation {
    /**
     * The session is stored.
     *
     * @param ended sessions of the same owner that were ended to keep the cap
     */
    record Created(List<SessionSummary> ended) implements Creation {
        public Created {
            ended = List.copyOf(ended);
        }
    }

    /** Nothing was stored: another session has the id, and was left as it is. */
    record IdTaken() implements Creation {}

    /** Nothing was stored: the owner has as many live sessions as the cap allows, and the cap refuses more. */
    record CapReached() implements Creation {}

    /** Nothing was stored: all sessions of the owner were ended after this one's authentication. */
    record SignInOverruled() implements Creation {}
}
