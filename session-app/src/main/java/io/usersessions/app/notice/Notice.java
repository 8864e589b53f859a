package io.usersessions.app.notice;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Something that happened to an account and that its owner has to know. It contains no secret. */
public sealed interface Notice {
    /** Calls the case of this notice. */
    <R> R when(Cases<R> cases);

    /** The owner of the account. */
    UserId user();

    /** The session in which it happened, which the owner may want to end; empty if it happened in none. */
    Optional<SessionId> inSession();

    /** Where it was done from. */
    Client client();

    /** The instant at which it happened. */
    Instant at();

    /** This notice and a later one as one; empty if they do not tell of the same thing. */
    default Optional<Notice> joinedWith(Notice later) {
        return Optional.empty();
    }

    /** What was not seen before at a sign-in. */
    enum Unseen {
        /** The kind of browser, on its system. */
        DEVICE,
        /** The place of the address. */
        PLACE
    }

    /**
     * A sign-in from a device or a place that was not seen before.
     *
     * @param unseen at least one
     */
    record NewSignIn(UserId user, SessionId session, Client client, Instant at, Set<Unseen> unseen) implements Notice {
        /** @throws IllegalArgumentException if nothing is unseen */
        public NewSignIn {
            if (unseen.isEmpty()) {
                throw new IllegalArgumentException("a sign-in that is like others is not announced");
            }
            unseen = Set.copyOf(unseen);
        }

        @Override
        public Optional<SessionId> inSession() {
            return Optional.of(session);
        }

        @Override
        public Optional<Notice> joinedWith(Notice later) {
            return later instanceof NewSignIn same && same.user.equals(user) && same.session.equals(session)
                    ? Optional.of(new NewSignIn(user, session, client, at, both(unseen, same.unseen)))
                    : Optional.empty();
        }

        private static Set<Unseen> both(Set<Unseen> some, Set<Unseen> more) {
            Set<Unseen> all = EnumSet.copyOf(some);
            all.addAll(more);
            return all;
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return cases.newSignIn(this);
        }
    }

    /** The password of an account was changed. */
    record PasswordChanged(UserId user, Optional<SessionId> inSession, Client client, Instant at) implements Notice {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.passwordChanged(this);
        }
    }

    /**
     * The mail address of an account was changed.
     *
     * @param former the address before, which is told of it
     */
    record MailAddressChanged(UserId user, Optional<SessionId> inSession, Client client, Instant at, MailAddress former)
            implements Notice {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.mailAddressChanged(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R newSignIn(NewSignIn notice);

        R passwordChanged(PasswordChanged notice);

        R mailAddressChanged(MailAddressChanged notice);
    }
}
