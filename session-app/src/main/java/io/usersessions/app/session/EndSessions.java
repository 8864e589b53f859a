package io.usersessions.app.session;

import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends sessions of the user of a request, by the same rules on the pages and in the API. Whoever ends another session must have signed in
 * recently, which the caller checks.
 */
public final class EndSessions {
    private final Exchange exchange;
    private final SessionDesk desk;
    private final UserId user;

    private EndSessions(Exchange exchange, SessionDesk desk, UserId user) {
        this.exchange = exchange;
        this.desk = desk;
        this.user = user;
    }

    /** Which session a request ended. */
    public enum Ended {
        /** The session of the request itself: the user is signed out. */
        CURRENT,
        /** Another session of the user. */
        OTHER,
        /** None: it is not a live session of the user, for whatever reason. */
        NONE
    }

    /**
     * What a request may end; empty if nobody is signed in.
     *
     * @throws RefusedRequest with 409 under a former key, which only shows its session
     */
    public static Optional<EndSessions> of(Exchange exchange, SessionDesk desk) {
        exchange.demandCurrentKey();
        return exchange.visit().user().map(user -> new EndSessions(exchange, desk, user));
    }

    /** Whether an id names the session of the request. */
    public boolean isCurrent(Optional<SessionId> id) {
        return id.equals(Optional.of(current()));
    }

    /**
     * Ends one session: signs out if it is the session of the request.
     *
     * @param id the id that the request names; empty if that text is not an id
     */
    public Ended end(Optional<SessionId> id) {
        if (isCurrent(id)) {
            exchange.visit().signOut();
            return Ended.CURRENT;
        }
        Optional<SessionId> live =
                id.flatMap(named -> others().filter(named::equals).findFirst());
        live.ifPresent(session -> record(List.of(session)));
        return live.filter(session -> desk.own().end(user, session)).isPresent() ? Ended.OTHER : Ended.NONE;
    }

    /**
     * Ends all sessions of the user except the session of the request.
     *
     * @return how many
     */
    public int endOthers() {
        record(others().toList());
        return desk.own().endOthers(user, current()).size();
    }

    private void record(List<SessionId> sessions) {
        if (!sessions.isEmpty()) {
            desk.ends().add(sessions, exchange.visit().keptClient());
        }
    }

    private Stream<SessionId> others() {
        return desk.own().list(user).stream().map(SessionSummary::id).filter(id -> !id.equals(current()));
    }

    private SessionId current() {
        return exchange.visit().session().id();
    }
}
