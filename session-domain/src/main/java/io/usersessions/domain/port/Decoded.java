package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionData;
import java.util.Objects;

/** Outcome of {@link SessionCodec#decode}. */
public sealed interface Decoded {
    /** Calls the case of this outcome. */
    <R> R when(Cases<R> cases);

    /** The attributes. */
    record Readable(SessionData data) implements Decoded {
        public Readable {
            Objects.requireNonNull(data, "data");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").readable(this);
        }
    }

    /**
     * These bytes cannot be decoded.
     *
     * @param reason text for operators; never shown to the client, and without any content of the payload
     */
    record Unreadable(String reason) implements Decoded {
        public Unreadable {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").unreadable(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R readable(Readable outcome);

        R unreadable(Unreadable outcome);
    }
}
