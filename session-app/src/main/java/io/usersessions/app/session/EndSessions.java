package io.usersessions.app.session;

import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Refusal;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import java.util.Optional;

/** Ends sessions of the user of a request, by the same rules on the pages and in the API. */
public final class EndSessions {
    private final Exchange exchange;
    private final OwnSessions own;
    private final UserId user;

    private EndSessions(Exchange exchange, OwnSessions own, UserId user) {
        this.exchange = exchange;
        this.own = own;
        this.user = user;
    }

    /** Which session a request ended. */
    public enum Ended {
        /** The session of the request itself: the user is signed out. */
        CURRENT,
        /** Another session of the user. */
        OTHER
    }

    /**
     * What a request may end; empty if nobody is signed in.
     *
     * @throws RefusedRequest with 409 under a former key, which only shows its session
     */
    public static Optional<EndSessions> of(Exchange exchange, OwnSessions own) {
        exchange.demandCurrentKey();
        return exchange.visit().user().map(user -> new EndSessions(exchange, own, user));
    }

    /**
     * Ends one session: signs out if it is the session of the request.
     *
     * @param id the id that the request names; empty if that text is not an id
     * @throws RefusedRequest with the same 404 for every id that is not a live session of the user
     */
    public Ended end(Optional<SessionId> id) {
        SessionId named = id.orElseThrow(EndSessions::unknown);
        if (named.equals(exchange.visit().session().id())) {
            exchange.visit().signOut();
            return Ended.CURRENT;
        }
        if (!own.end(user, named)) {
            throw unknown();
        }
        return Ended.OTHER;
    }

    /**
     * Ends all sessions of the user except the session of the request.
     *
     * @return how many
     */
    public int endOthers() {
        return own.endOthers(user, exchange.visit().session().id()).size();
    }

    private static RefusedRequest unknown() {
        return Refusal.NOT_YOUR_SESSION.refused();
    }
}
