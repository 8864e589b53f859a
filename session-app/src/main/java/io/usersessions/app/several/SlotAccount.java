package io.usersessions.app.several;

import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Refusal;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/**
 * What the browser of a request has in a slot other than that of the request: a session, or a key that opens none.
 *
 * @param visit opens that session
 */
record SlotAccount(Slot slot, Visit visit, Sessions sessions) {
    /** Queries the store at the first look at the visit. */
    static SlotAccount in(Slot slot, Exchange exchange, Sessions sessions) {
        Visit visit =
                sessions.open(slot.keysIn(exchange.request()), exchange.visit().client());
        visit.withoutActivity();
        return new SlotAccount(slot, visit, sessions);
    }

    /** Who is signed in there. */
    Optional<UserId> user() {
        return visit.user();
    }

    boolean isOf(UserId user) {
        return user().filter(user::equals).isPresent();
    }

    /** Must be called before any of several accounts is signed out; see {@link Exchange#demandCurrentKey}. */
    void demandCurrentKey() {
        if (visit.isUnderFormerKey()) {
            throw Refusal.SESSION_CHANGED.refused();
        }
    }

    /** Ends the session, and removes the key from the browser. */
    void signOut(Exchange exchange) {
        visit.signOut();
        slot.carryOut(sessions.close(visit), exchange.request(), exchange.response());
    }
}
