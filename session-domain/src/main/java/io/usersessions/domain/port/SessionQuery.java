package io.usersessions.domain.port;

import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A search for sessions by an administrator. A session matches if it satisfies all conditions. Immutable. */
@CheckReturnValue
public final class SessionQuery {
    private static final SessionQuery ALL = new SessionQuery(new Conditions(null, null, null, null, null, null, null));

    private final Conditions conditions;

    private record Conditions(
            @Nullable UserId user,
            @Nullable IpNetwork network,
            @Nullable String userAgentContains,
            @Nullable Instant liveAt,
            @Nullable Instant expiredAt,
            @Nullable Instant activeFrom,
            @Nullable Instant activeUntil) {

        boolean admit(SessionSummary session) {
            return isOfUser(session) && isFrom(session.client()) && isLiveOrExpired(session) && isActive(session);
        }

        private boolean isOfUser(SessionSummary session) {
            return user == null || session.user().filter(user::equals).isPresent();
        }

        private boolean isFrom(Client client) {
            return (network == null || client.ip().filter(network::contains).isPresent())
                    && (userAgentContains == null
                            || client.userAgent()
                                    .filter(contains(userAgentContains))
                                    .isPresent());
        }

        private static Predicate<String> contains(String text) {
            String folded = foldCase(text);
            return agent -> foldCase(agent).contains(folded);
        }

        private boolean isLiveOrExpired(SessionSummary session) {
            return (liveAt == null || session.isLive(liveAt)) && (expiredAt == null || !session.isLive(expiredAt));
        }

        private boolean isActive(SessionSummary session) {
            return (activeFrom == null || !session.lastActivity().isBefore(activeFrom))
                    && (activeUntil == null || session.lastActivity().isBefore(activeUntil));
        }
    }

    private SessionQuery(Conditions conditions) {
        this.conditions = conditions;
    }

    /** All sessions. */
    public static SessionQuery all() {
        return ALL;
    }

    /** All sessions that are live at this instant. */
    public static SessionQuery live(Instant now) {
        return ALL.liveAt(now);
    }

    /** Only sessions of this user. */
    public SessionQuery user(UserId owner) {
        return new SessionQuery(new Conditions(
                Objects.requireNonNull(owner, "owner"),
                conditions.network,
                conditions.userAgentContains,
                conditions.liveAt,
                conditions.expiredAt,
                conditions.activeFrom,
                conditions.activeUntil));
    }

    /** Only sessions whose client has an address in this network. */
    public SessionQuery network(IpNetwork range) {
        return new SessionQuery(new Conditions(
                conditions.user,
                Objects.requireNonNull(range, "range"),
                conditions.userAgentContains,
                conditions.liveAt,
                conditions.expiredAt,
                conditions.activeFrom,
                conditions.activeUntil));
    }

    /**
     * Only sessions whose user agent contains this text. The case of all letters is ignored, not only of ASCII: both texts are compared after
     * {@link #foldCase}. No character is a wildcard. A session without a user agent does not match.
     */
    public SessionQuery userAgentContains(String text) {
        return new SessionQuery(new Conditions(
                conditions.user,
                conditions.network,
                Objects.requireNonNull(text, "text"),
                conditions.liveAt,
                conditions.expiredAt,
                conditions.activeFrom,
                conditions.activeUntil));
    }

    /** Only sessions that are live at this instant. It replaces {@link #expiredAt}. */
    public SessionQuery liveAt(Instant now) {
        return new SessionQuery(new Conditions(
                conditions.user,
                conditions.network,
                conditions.userAgentContains,
                Objects.requireNonNull(now, "now"),
                null,
                conditions.activeFrom,
                conditions.activeUntil));
    }

    /** Only sessions that are expired at this instant. It replaces {@link #liveAt}. */
    public SessionQuery expiredAt(Instant now) {
        return new SessionQuery(new Conditions(
                conditions.user,
                conditions.network,
                conditions.userAgentContains,
                null,
                Objects.requireNonNull(now, "now"),
                conditions.activeFrom,
                conditions.activeUntil));
    }

    /** Only sessions that were last active at this instant or later. */
    public SessionQuery activeFrom(Instant from) {
        return new SessionQuery(new Conditions(
                conditions.user,
                conditions.network,
                conditions.userAgentContains,
                conditions.liveAt,
                conditions.expiredAt,
                Objects.requireNonNull(from, "from"),
                conditions.activeUntil));
    }

    /** Only sessions that were last active before this instant. */
    public SessionQuery activeUntil(Instant until) {
        return new SessionQuery(new Conditions(
                conditions.user,
                conditions.network,
                conditions.userAgentContains,
                conditions.liveAt,
                conditions.expiredAt,
                conditions.activeFrom,
                Objects.requireNonNull(until, "until")));
    }

    /** Whether a session satisfies all conditions; for adapters whose store cannot decide it. */
    public boolean matches(SessionSummary session) {
        Objects.requireNonNull(session, "session");
        return conditions.admit(session);
    }

    /**
     * A text in the form in which {@link #userAgentContains} compares it: each code point as the lower case of its upper case, by {@link
     * Character#toUpperCase(int)} and {@link Character#toLowerCase(int)}, whatever the locale. The number of code points stays the same.
     */
    public static String foldCase(String text) {
        Objects.requireNonNull(text, "text");
        return text.codePoints()
                .map(SessionQuery::foldCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A code point in the form in which {@link #foldCase(String)} has it. */
    public static int foldCase(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    public Optional<UserId> user() {
        return Optional.ofNullable(conditions.user);
    }

    public Optional<IpNetwork> network() {
        return Optional.ofNullable(conditions.network);
    }

    public Optional<String> userAgentContains() {
        return Optional.ofNullable(conditions.userAgentContains);
    }

    public Optional<Instant> liveAt() {
        return Optional.ofNullable(conditions.liveAt);
    }

    public Optional<Instant> expiredAt() {
        return Optional.ofNullable(conditions.expiredAt);
    }

    public Optional<Instant> activeFrom() {
        return Optional.ofNullable(conditions.activeFrom);
    }

    public Optional<Instant> activeUntil() {
        return Optional.ofNullable(conditions.activeUntil);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionQuery that && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return conditions.hashCode();
    }

    @Override
    public String toString() {
        return "SessionQuery" + conditions.toString().substring("Conditions".length());
    }
}
