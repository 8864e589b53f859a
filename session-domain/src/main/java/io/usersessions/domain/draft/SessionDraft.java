package io.usersessions.domain.draft;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionKey;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The session that a request opened, and its current state. Immutable: each change of a visit creates the next draft, and closing stores the
 * last one.
 *
 * @param opened what the request opened
 * @param client where the request came from, as far as it may be stored
 * @param session the session as it is now
 * @param key the key that opens {@code session}
 * @param signedOut the successor of the session that this request ended; empty unless it signed out
 * @param isReauthenticated whether the user authenticated again in this request
 */
public record SessionDraft(
        OpenedSession opened,
        Client client,
        Session session,
        SessionKey key,
        Optional<SignedOut> signedOut,
        boolean isReauthenticated) {
    /** The anonymous session after a sign-out, and its key. */
    public record SignedOut(Session successor, SessionKey key) {}

    public static SessionDraft of(OpenedSession opened, Client client) {
        return new SessionDraft(opened, client, opened.session(), opened.key(), Optional.empty(), false);
    }

    /** The session as it was stored when this request opened it. */
    public Optional<Session> stored() {
        return opened.stored();
    }

    /** The stored session, if this draft is still about that session and not about its successor. */
    public Optional<Session> storedSelf() {
        return stored().filter(before -> before.id().equals(session.id()));
    }

    /** Whether the request ended the session that it opened. */
    public boolean isSignedOut() {
        return signedOut.isPresent() && !isUnderFormerKey();
    }

    public boolean isUnderFormerKey() {
        return opened.standing() == KeyStanding.FORMER;
    }

    public SessionDraft changed(UnaryOperator<Session> operation) {
        return changedTo(operation.apply(session), key);
    }

    /** This draft with another state of its session, and the key that opens it. */
    public SessionDraft changedTo(Session next, SessionKey nextKey) {
        return new SessionDraft(opened, client, next, nextKey, signedOut, isReauthenticated);
    }

    public SessionDraft signedOut(UnaryOperator<Session> operation, SessionKey next) {
        Session successor = operation.apply(session);
        return new SessionDraft(
                opened, client, successor, next, Optional.of(new SignedOut(successor, next)), isReauthenticated);
    }

    public SessionDraft reauthenticated(UnaryOperator<Session> operation) {
        return new SessionDraft(opened, client, operation.apply(session), key, signedOut, true);
    }

    /** This draft without the changes of the request, except for the end of the session that it opened. */
    public SessionDraft undone() {
        Optional<SignedOut> end = signedOut.filter(successor -> isSignedOut());
        Session before = stored().orElse(opened.session());
        return new SessionDraft(
                opened,
                client,
                end.map(SignedOut::successor).orElse(before),
                end.map(SignedOut::key).orElse(opened.key()),
                signedOut,
                isReauthenticated);
    }
}
