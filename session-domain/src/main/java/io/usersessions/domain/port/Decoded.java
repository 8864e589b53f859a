package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionData;

/** Outcome of {@link SessionCodec#decode}. */
public sealed interface Decoded {
    /** Hands this outcome to the one case it is. */
    <R> R when(Cases<R> cases);

    /** The attributes. */
    record Readable(SessionData data) implements Decoded {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.readable(this);
        }
    }

    /**
     * No attributes can be had from these bytes.
     *
     * @param reason for operators; never shown to the client, and without a word of the payload
     */
    record Unreadable(String reason) implements Decoded {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** One answer for each case: with a new case the compiler names every place that must know it. */
    interface Cases<R> {
        R readable(Readable outcome);

        R unreadable(Unreadable outcome);
    }
}
