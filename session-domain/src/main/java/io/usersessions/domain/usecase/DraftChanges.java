package io.usersessions.domain.usecase;

import io.usersessions.domain.change.DataDelta;
import io.usersessions.domain.draft.KeyStanding;
import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The changes of a draft that need a fresh key: signing in and out, authenticating again, and rotation. */
record DraftChanges(OpenVisit openVisit, FreshKeys keys, SessionSettings settings, Time time) {
    UnaryOperator<SessionDraft> signIn(UserId user) {
        return signIn(user, settings.lifetime(), Optional.empty());
    }

    UnaryOperator<SessionDraft> signIn(UserId user, SessionCap cap) {
        return signIn(user, settings.lifetime(), Optional.of(cap));
    }

    /** @param cap the limit of this user; empty for the one of all users */
    UnaryOperator<SessionDraft> signIn(UserId user, Lifetime lifetime, Optional<SessionCap> cap) {
        SessionKey next = keys.ownedBy(user);
        return before -> before.changedTo(carriedOver(before).signedInAs(user, next, lifetime, time.now()), next)
                .under(cap);
    }

    /** The session a sign-in begins from. Under a former key it holds only what this visit put. */
    private Session carriedOver(SessionDraft draft) {
        return draft.isUnderFormerKey() ? fromNothing(draft) : draft.session();
    }

    private Session fromNothing(SessionDraft draft) {
        Session blank = openVisit
                .blank(draft.client(), time.now(), KeyStanding.OPENS_NOTHING)
                .session();
        return draft.stored()
                .map(before -> DataDelta.between(before.data(), draft.session().data(), draft.updates()))
                .map(edit -> blank.holding(edit.appliedTo(blank.data())))
                .orElse(blank);
    }

    UnaryOperator<SessionDraft> signOut() {
        SessionKey next = keys.anonymous();
        return before ->
                before.signedOut(session -> session.signedOut(next, settings.anonymousLifetime(), time.now()), next);
    }

    SessionDraft reauthenticated(SessionDraft draft) {
        return rotated(draft.reauthenticated(session -> session.reauthenticated(time.now())));
    }

    SessionDraft keyReplaced(SessionDraft draft) {
        return rotated(draft.withoutGrace());
    }

    SessionDraft rotated(SessionDraft draft) {
        SessionKey next = keys.rotated(draft.session().id());
        KeyDigest digest = draft.storedSelf()
                .filter(before -> !draft.leavesNoGrace())
                .map(before -> settings.succeeding(next, before.keyDigest(), time.now()))
                .orElseGet(next::digest);
        return draft.changedTo(draft.session().rotated(digest), next);
    }
}
