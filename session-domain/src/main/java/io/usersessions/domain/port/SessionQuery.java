package io.usersessions.domain.port;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A search for sessions by an administrator. A session matches if it satisfies all conditions that are not empty.
 *
 * @param user owner of the session
 * @param network network that contains the client's address
 * @param userAgentContains text that the user agent contains, ignoring case
 * @param liveAt instant at which the session is live
 * @param expiredAt instant at which the session is expired
 * @param activeFrom instant at or after which the session was last active
 * @param activeUntil instant before which the session was last active
 */
public record SessionQuery(
        Optional<UserId> user,
        Optional<IpNetwork> network,
        Optional<String> userAgentContains,
        Optional<Instant> liveAt,
        Optional<Instant> expiredAt,
        Optional<Instant> activeFrom,
        Optional<Instant> activeUntil) {

    private static final SessionQuery ALL = new SessionQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** All sessions. */
    public static SessionQuery all() {
        return ALL;
    }

    /** All sessions that are live at this instant. */
    public static SessionQuery live(Instant now) {
        return ALL.liveAt(now);
    }

    public SessionQuery user(UserId owner) {
        return new SessionQuery(
                Optional.of(owner), network, userAgentContains, liveAt, expiredAt, activeFrom, activeUntil);
    }

    public SessionQuery network(IpNetwork range) {
        return new SessionQuery(
                user, Optional.of(range), userAgentContains, liveAt, expiredAt, activeFrom, activeUntil);
    }

    public SessionQuery userAgentContains(String text) {
        return new SessionQuery(user, network, Optional.of(text), liveAt, expiredAt, activeFrom, activeUntil);
    }

    public SessionQuery liveAt(Instant now) {
        return new SessionQuery(
                user, network, userAgentContains, Optional.of(now), Optional.empty(), activeFrom, activeUntil);
    }

    public SessionQuery expiredAt(Instant now) {
        return new SessionQuery(
                user, network, userAgentContains, Optional.empty(), Optional.of(now), activeFrom, activeUntil);
    }

    public SessionQuery activeFrom(Instant from) {
        return new SessionQuery(user, network, userAgentContains, liveAt, expiredAt, Optional.of(from), activeUntil);
    }

    public SessionQuery activeUntil(Instant until) {
        return new SessionQuery(user, network, userAgentContains, liveAt, expiredAt, activeFrom, Optional.of(until));
    }
}
