package io.usersessions.domain.port;

/** Outcome of {@link SessionRepository#replace}. */
public sealed interface Replacement {
    /** Calls the case of this outcome. */
    <R> R when(Cases<R> cases);

    /** The session is stored as given. */
    record Replaced() implements Replacement {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.replaced(this);
        }
    }

    /**
     * Nothing was stored: someone else replaced the session since.
     *
     * @param current the session as it is stored now, read after the refusal
     */
    record Stale(StoredSession current) implements Replacement {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    /** Nothing was stored: there is no such session any more. */
    record Gone() implements Replacement {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.gone(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R replaced(Replaced outcome);

        R stale(Stale outcome);

        R gone(Gone outcome);
    }
}
