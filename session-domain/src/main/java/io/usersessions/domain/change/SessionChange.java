package io.usersessions.domain.change;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The change that a request made to a session, found by comparing the opened session with the closing one. There are no dirty flags: setting
 * an attribute to its current value is not a change.
 */
public sealed interface SessionChange {
    /** Calls the case of this change. */
    <R> R when(Cases<R> cases);

    /** The change between opening and closing; {@code opened} is null if no session was stored. */
    static SessionChange between(@Nullable Session opened, Session closing) {
        return between(opened, closing, DataUpdates.NONE);
    }

    /** The change between opening and closing, of which these updates are a part. */
    static SessionChange between(@Nullable Session opened, Session closing, DataUpdates updates) {
        return opened == null ? firstStored(closing) : found(opened, closing, updates);
    }

    /** This change, with a session that is stored although it is blank. */
    default SessionChange started(Session blank) {
        if (this instanceof Unchanged) {
            return new Started(blank);
        }
        return this instanceof Ended end ? new Ended(end.opened(), Optional.of(blank)) : this;
    }

    private static SessionChange firstStored(Session closing) {
        if (closing.signIn().isPresent()) {
            return new SignedIn(closing, Optional.empty());
        }
        return closing.isBlank() ? new Unchanged() : new Started(closing);
    }

    private static SessionChange found(Session opened, Session closing, DataUpdates updates) {
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
                : new Edited(opened, closing, DataDelta.between(opened.data(), closing.data(), updates));
    }

    /** Nothing to store. */
    record Unchanged() implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.unchanged(this);
        }
    }

    /** Only activity or client changed. */
    record TouchDue(Session opened, Session closing) implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.touchDue(this);
        }
    }

    /** An anonymous session needs its first row. */
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

        /** Whether the user authenticated again. */
        public boolean isReauthentication() {
            return !opened.signIn().equals(closing.signIn());
        }

        /** Whether only the key, activity and client changed, so that no data is lost if the change is not stored. */
        public boolean isRotationAlone() {
            return isRotated()
                    && delta.isEmpty()
                    && !isReauthentication()
                    && closing.lifetime().equals(opened.lifetime());
        }

        /**
         * Applies this edit to the session that another request stored meanwhile.
         *
         * @throws AttributeRefusedException if both edits together exceed a limit
         * @throws RuntimeException if an update fails on the value that the other request saved
         */
        public Session mergedInto(Session current) {
            return Merge.onto(current, this);
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return cases.edited(this);
        }
    }

    /** A user signed in: a new session replaces the opened one, if that was stored. */
    record SignedIn(Session closing, Optional<Session> replaced) implements SessionChange {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.signedIn(this);
        }
    }

    /** The holder signed out; the successor has what the request put afterwards. */
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
