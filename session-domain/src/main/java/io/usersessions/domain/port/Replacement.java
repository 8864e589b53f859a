package io.usersessions.domain.port;

import java.util.Objects;

/** Outcome of {@link SessionRepository#replace}. */
public sealed interface Replacement {
    /** Calls the case of this outcome. */
    <R> R when(Cases<R> cases);

    /** The session is stored: as given, except that newer activity is kept; see {@link StoredSession#replacedBy}. */
    record Replaced() implements Replacement {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").replaced(this);
        }
    }

    /**
     * Nothing was stored: another request replaced the session meanwhile.
     *
     * @param current the stored session, read after the comparison failed
     */
    record Stale(StoredSession current) implements Replacement {
        public Stale {
            Objects.requireNonNull(current, "current");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").stale(this);
        }
    }

    /** Nothing was stored: the session no longer exists, or is not live at the activity of the next state. */
    record Gone() implements Replacement {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").gone(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R replaced(Replaced outcome);

        R stale(Stale outcome);

        R gone(Gone outcome);
    }
}
