package io.usersessions.domain.port;

import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session that is to be stored for the first time, and the limit that its owner has. Immutable. */
@CheckReturnValue
public final class NewSession {
    private final StoredSession session;
    private final SessionCap cap;
    private final @Nullable SessionId replaced;

    private NewSession(StoredSession session, SessionCap cap, @Nullable SessionId replaced) {
        this.session = Objects.requireNonNull(session, "session");
        this.cap = Objects.requireNonNull(cap, "cap");
        this.replaced = replaced;
    }

    /** A new session without a cap, which replaces no other. */
    public static NewSession of(StoredSession session) {
        return new NewSession(session, SessionCap.NONE, null);
    }

    /** This session under a limit on the live sessions of its owner. */
    public NewSession under(SessionCap limit) {
        Objects.requireNonNull(limit, "limit");
        return new NewSession(session, limit, replaced);
    }

    /** This session in place of another, which the caller ends after this one is stored. */
    public NewSession replacing(SessionId other) {
        return new NewSession(session, cap, Objects.requireNonNull(other, "other"));
    }

    /** The record to store. */
    public StoredSession session() {
        return session;
    }

    /** The limit on the live sessions of the owner; without meaning for an anonymous session. */
    public SessionCap cap() {
        return cap;
    }

    /** The session that this one replaces. It does not count towards the cap, and {@link SessionRepository#create} does not end it. */
    public Optional<SessionId> replaced() {
        return Optional.ofNullable(replaced);
    }

    /** Whether the cap refuses this session if the owner has these sessions above it. */
    public boolean isRefusedAbove(List<SessionSummary> surplus) {
        Objects.requireNonNull(surplus, "surplus");
        return !surplus.isEmpty() && cap.whenReached() == WhenReached.REFUSE;
    }

    /**
     * The sessions that are too many once this one is stored, the oldest first. Either they end, or this session is refused.
     *
     * @param live the sessions of the owner that are live at the start of this session, in any order
     */
    public List<SessionSummary> surplus(Collection<SessionSummary> live) {
        Objects.requireNonNull(live, "live");
        List<SessionSummary> counted = live.stream()
                .filter(other -> !other.id().equals(replaced))
                .sorted(SessionSummary.OLDEST_FIRST)
                .toList();
        return counted.subList(0, Math.max(0, counted.size() + 1 - cap.maxSessions()));
    }
}
