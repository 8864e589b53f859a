package io.usersessions.domain.port;

/** Outcome of {@link SessionRepository#replace}. */
public sealed interface Replacement {
    /** Hands this outcome to the one case it is. */
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

    /** One answer for each case: with a new case the compiler names every place that must know it. */
    interface Cases<R> {
        R replaced(Replaced outcome);

        R stale(Stale outcome);

        R gone(Gone outcome);
    }
}
