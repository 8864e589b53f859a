package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.change.DataDelta;
import io.usersessions.domain.change.SessionChange;
import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores the session that a sign-in starts, and ends the session that it replaces.
 *
 * @param cap the limit of users whose sign-in names no other
 */
record StoreSignIn(StoreNew storeNew, EndReplaced endReplaced, SessionCap cap, Announcer announcer) {
    KeyInstruction store(SessionChange.SignedIn change, SessionDraft draft, Instant now) {
        Optional<SessionId> replaced = change.replaced().map(Session::id);
        StoreNew.Entry entry = new StoreNew.Entry(draft.cap().orElse(cap), replaced);
        StoreNew.Stored stored = storeNew.store(change.closing(), draft.key(), entry, now);
        Session session = change.replaced()
                .map(before -> replace(before, stored.session(), draft, now))
                .orElse(stored.session());
        announcer.announce(
                new SessionEvent.SignedIn(session.id(), session.user().orElseThrow(), session.client(), now));
        return Send.of(session, stored.key(), now);
    }

    private Session replace(Session before, Session successor, SessionDraft draft, Instant now) {
        Optional<DataDelta> edit =
                draft.carried().map(opened -> DataDelta.between(opened.data(), successor.data(), draft.updates()));
        EndReplaced.Outcome outcome = endReplaced.end(before, successor, edit, now);
        outcome.ended().ifPresent(ended -> announcer.announceEnd(ended.summary(), EndReason.SIGNED_IN_ANEW, now));
        return outcome.successor();
    }
}
