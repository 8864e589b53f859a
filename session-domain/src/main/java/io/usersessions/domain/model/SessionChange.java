package io.usersessions.domain.model;

import java.util.Optional;

/**
 * What a request did to a session, found by comparing the session as opened with the session as it is now. There are no dirty
 * flags: setting an attribute to the value it has is no change.
 */
public sealed interface SessionChange {
    /** Calls the case of this change. */
    <R> R when(Cases<R> cases);

    /** What happened between opening and closing; {@code opened} is empty if nothing was stored. */
    static SessionChange between(Optional<Session> opened, Session closing) {
        return opened.map(before -> between(before, closing)).orElseGet(() -> firstStored(closing));
    }

    private static SessionChange firstStored(Session closing) {
        if (closing.signIn().isPresent()) {
            return new SignedIn(closing, Optional.empty());
        }
        return closing.isBlank() ? new Unchanged() : new Started(closing);
    }

    private static SessionChange between(Session opened, Session closing) {
        if (!opened.id().equals(closing.id())) {
            return closing.signIn().isPresent()
                    ? new SignedIn(closing, Optional.of(opened))
                    : new Ended(opened, Optional.of(closing).filter(successor -> !successor.isBlank()));
        }
        if (opened.equals(closing)) {
            return new Unchanged();
        }
        Session seen = opened.seenFrom(closing.client()).touched(closing.lastActivity());
        return seen.equals(closing)
                ? new TouchDue(opened, closing)
                : new Edited(opened, closing, DataDelta.between(opened.data(), closing.data()));
    }

    /** Nothing to store. */
    record Unchanged() implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.unchanged(this);
        }
    }

    /** Activity or client moved on, and nothing else. */
    record TouchDue(Session opened, Session closing) implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.touchDue(this);
        }
    }

    /** A first row for an anonymous session. */
    record Started(Session closing) implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /** Attributes, key, authentication or lifetime changed. */
    record Edited(Session opened, Session closing, DataDelta delta) implements SessionChange {
        /** Whether the key was replaced. */
        public boolean isRotated() {
            return !opened.keyDigest().matches(closing.keyDigest());
        }

        /** Whether the key was replaced and nothing else changed but activity and client: nothing is lost if it is not stored. */
        public boolean isRotationAlone() {
            return isRotated()
                    && delta.isEmpty()
                    && closing.signIn().equals(opened.signIn())
                    && closing.lifetime().equals(opened.lifetime());
        }

        /**
         * The same edit of what another request stored meanwhile.
         *
         * @throws AttributeRefusedException if both edits together break a limit
         */
        public Session mergedInto(Session current) {
            return Merge.onto(current, this);
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return cases.edited(this);
        }
    }

    /** A user signed in: a new session, in place of the one that was open if one was stored. */
    record SignedIn(Session closing, Optional<Session> replaced) implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.signedIn(this);
        }
    }

    /** Ended by its holder; what the request put afterwards is in the successor. */
    record Ended(Session opened, Optional<Session> successor) implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R unchanged(Unchanged change);

        R touchDue(TouchDue change);

        R started(Started change);

        R edited(Edited change);

        R signedIn(SignedIn change);

        R ended(Ended change);
    }
}
