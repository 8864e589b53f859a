package io.usersessions.domain.port;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which sessions an administrator looks for; what is empty does not restrict.
 *
 * @param user their owner
 * @param network a network their address is in
 * @param userAgentContains text their user agent contains, in any case of letters
 * @param liveAt only those live at this instant
 * @param expiredAt only those expired at this instant
 * @param activeFrom last active at this instant or later
 * @param activeUntil last active before this instant
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

    /** Every session. */
    public static SessionQuery all() {
        return ALL;
    }

    /** Every session live at this instant. */
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
