package io.usersessions.domain.port;

import java.util.List;
import java.util.Objects;

/** Outcome of {@link SessionRepository#create}. */
public sealed interface Creation {
    /** Calls the case of this outcome. */
    <R> R when(Cases<R> cases);

    /**
     * The session is stored.
     *
     * @param ended sessions of the same owner that were ended because of the cap
     */
    record Created(List<SessionSummary> ended) implements Creation {
        public Created {
            Objects.requireNonNull(ended, "ended");
            ended = List.copyOf(ended);
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").created(this);
        }
    }

    /** Nothing was stored: another session, which stays unchanged, has the id. */
    record IdTaken() implements Creation {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").idTaken(this);
        }
    }

    /** Nothing was stored: the owner has as many live sessions as the cap allows, and the cap refuses more. */
    record CapReached() implements Creation {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").capReached(this);
        }
    }

    /** Nothing was stored: all sessions of the owner were ended after this session's authentication. */
    record SignInOverruled() implements Creation {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").signInOverruled(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R created(Created outcome);

        R idTaken(IdTaken outcome);

        R capReached(CapReached outcome);

        R signInOverruled(SignInOverruled outcome);
    }
}
