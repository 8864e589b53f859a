package io.usersessions.domain.port;

import java.util.Optional;
import java.util.function.Predicate;

/** Whether a session matches a query. */
final class QueryFilter {
    private QueryFilter() {}

    static boolean matches(SessionQuery query, SessionSummary session) {
        return isOfUser(query, session) && isFrom(query, session) && isAt(query, session);
    }

    private static boolean isOfUser(SessionQuery query, SessionSummary session) {
        return holds(query.user(), owner -> session.user().filter(owner::equals).isPresent());
    }

    private static boolean isFrom(SessionQuery query, SessionSummary session) {
        return holds(
                        query.network(),
                        network ->
                                session.client().ip().filter(network::contains).isPresent())
                && holds(
                        query.userAgentContains(),
                        text -> session.client()
                                .userAgent()
                                .filter(agent -> SessionQuery.foldCase(agent).contains(SessionQuery.foldCase(text)))
                                .isPresent());
    }

    private static boolean isAt(SessionQuery query, SessionSummary session) {
        return holds(query.liveAt(), session::isLive)
                && holds(query.expiredAt(), now -> !session.isLive(now))
                && holds(query.activeFrom(), from -> !session.lastActivity().isBefore(from))
                && holds(query.activeUntil(), until -> session.lastActivity().isBefore(until));
    }

    /** Whether a restriction is met; an absent one always is. */
    private static <T> boolean holds(Optional<T> restriction, Predicate<T> met) {
        return restriction.map(met::test).orElse(true);
    }
}
