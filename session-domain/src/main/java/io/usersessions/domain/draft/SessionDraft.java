package io.usersessions.domain.draft;

import io.usersessions.domain.change.DataDelta;
import io.usersessions.domain.change.DataUpdates;
import io.usersessions.domain.change.SessionChange;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
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
 * @param leavesNoGrace whether the key from before this request opens nothing once its rotation is stored
 * @param isStarted whether the session is stored even if it is blank
 * @param cap the limit that this request's sign-in names for its user; empty for the one of all users
 * @param updates the changes of attributes that can be made again on other values
 */
public record SessionDraft(
        OpenedSession opened,
        Client client,
        Session session,
        SessionKey key,
        Optional<SignedOut> signedOut,
        boolean leavesNoGrace,
        boolean isStarted,
        Optional<SessionCap> cap,
        DataUpdates updates) {
    /** The anonymous session after a sign-out, and its key. */
    public record SignedOut(Session successor, SessionKey key) {}

    public static SessionDraft of(OpenedSession opened, Client client) {
        return new SessionDraft(
                opened,
                client,
                opened.session(),
                opened.key(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                DataUpdates.NONE);
    }

    /** The session as it was stored when this request opened it. */
    public Optional<Session> stored() {
        return opened.stored();
    }

    /** The stored session, if this draft is still about that session and not about its successor. */
    public Optional<Session> storedSelf() {
        return stored().filter(before -> before.id().equals(session.id()));
    }

    /** The stored session, if this draft has its data: not after a sign-out, and not after a sign-in as another user. */
    public Optional<Session> carried() {
        return stored().filter(
                        before -> storedSelf().isPresent() || (signedOut.isEmpty() && before.isCarriedInto(session)));
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
        return new SessionDraft(opened, client, next, nextKey, signedOut, leavesNoGrace, isStarted, cap, updates);
    }

    /** This draft with an attribute whose value does not depend on the one before. */
    public SessionDraft withAttribute(String name, SessionValue value) {
        return edited(session.with(name, value), updates.without(name));
    }

    public SessionDraft withoutAttribute(String name) {
        return edited(session.without(name), updates.without(name));
    }

    public SessionDraft withoutAttributes() {
        return edited(session.cleared(), DataUpdates.NONE);
    }

    /** This draft with an attribute whose value depends on the one before. */
    public SessionDraft updated(String name, UnaryOperator<Optional<SessionValue>> update) {
        Session next = update.apply(session.data().value(name))
                .map(value -> session.with(name, value))
                .orElseGet(() -> session.without(name));
        return edited(next, isSetHere(name) ? updates : updates.with(name, update));
    }

    /** Whether this request set the attribute to a value that does not depend on the stored one. */
    public boolean isSetHere(String name) {
        SessionData before = stored().map(Session::data).orElse(SessionData.empty());
        return !updates.contains(name)
                && !before.value(name).equals(session.data().value(name));
    }

    private SessionDraft edited(Session next, DataUpdates nextUpdates) {
        return new SessionDraft(opened, client, next, key, signedOut, leavesNoGrace, isStarted, cap, nextUpdates);
    }

    /** This draft on a state of the carried session that is stored now, instead of the one that was opened. */
    public SessionDraft on(Session current) {
        Session before = carried().orElseThrow();
        DataDelta own = DataDelta.between(before.data(), session.data(), updates);
        Session next = storedSelf().isPresent()
                ? new SessionChange.Edited(before, session, own).mergedInto(current)
                : session.holding(own.appliedTo(current.data()));
        OpenedSession now = new OpenedSession(Optional.of(current), opened.session(), opened.key(), opened.standing());
        return new SessionDraft(now, client, next, key, signedOut, leavesNoGrace, isStarted, cap, updates);
    }

    public SessionDraft signedOut(UnaryOperator<Session> operation, SessionKey next) {
        Session successor = operation.apply(session);
        return new SessionDraft(
                opened,
                client,
                successor,
                next,
                Optional.of(new SignedOut(successor, next)),
                leavesNoGrace,
                false,
                Optional.empty(),
                DataUpdates.NONE);
    }

    /** This draft, whose sign-in has a limit of its own, or the one of all users. */
    public SessionDraft under(Optional<SessionCap> ownCap) {
        return new SessionDraft(opened, client, session, key, signedOut, leavesNoGrace, isStarted, ownCap, updates);
    }

    /** This draft, which is stored even if its session is blank. */
    public SessionDraft started() {
        return new SessionDraft(opened, client, session, key, signedOut, leavesNoGrace, true, cap, updates);
    }

    /** This draft, whose next rotation leaves the key from before no grace. */
    public SessionDraft withoutGrace() {
        return new SessionDraft(opened, client, session, key, signedOut, true, isStarted, cap, updates);
    }

    public SessionDraft reauthenticated(UnaryOperator<Session> operation) {
        return changed(operation).withoutGrace();
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
                leavesNoGrace,
                false,
                Optional.empty(),
                DataUpdates.NONE);
    }
}
