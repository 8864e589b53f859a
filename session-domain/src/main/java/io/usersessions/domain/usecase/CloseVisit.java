package io.usersessions.domain.usecase;

import io.usersessions.domain.change.SessionChange;
import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import java.time.Instant;
import java.util.Optional;

/** Stores what a visit changed, and returns what the client must do with its key. */
final class CloseVisit {
    private final StoreChange storeChange;
    private final StoreSignIn storeSignIn;
    private final ActivityPolicy activity;
    private final Time time;

    CloseVisit(StoreChange storeChange, StoreSignIn storeSignIn, ActivityPolicy activity, Time time) {
        this.storeChange = storeChange;
        this.storeSignIn = storeSignIn;
        this.activity = activity;
        this.time = time;
    }

    /**
     * @param isActivity whether a draft that changes nothing is stored as activity
     * @throws RefusedException if the store refuses the draft; then nothing of it is stored
     */
    KeyInstruction close(SessionDraft draft, boolean isActivity) {
        Instant now = time.now();
        if (draft.isUnderFormerKey()) {
            return underFormerKey(draft, now);
        }
        boolean isPassive =
                !isActivity && draft.stored().filter(draft.session()::equals).isPresent();
        Session closing = isPassive ? draft.session() : activity.noted(draft, now);
        SessionChange change = SessionChange.between(draft.stored().orElse(null), closing, draft.updates());
        return storeChange.store(draft.isStarted() ? change.started(closing) : change, draft, now);
    }

    /** A former key changes nothing of its session, not even the activity; a sign-in starts another session. */
    private KeyInstruction underFormerKey(SessionDraft draft, Instant now) {
        Session session = draft.session();
        if (draft.stored().filter(session::equals).isPresent()) {
            return new Keep();
        }
        if (draft.storedSelf().isPresent() || session.signIn().isEmpty()) {
            throw EditRefusedException.sessionChanged(draft.opened().session().id());
        }
        return storeSignIn.store(new SessionChange.SignedIn(session, Optional.empty()), draft, now);
    }
}
