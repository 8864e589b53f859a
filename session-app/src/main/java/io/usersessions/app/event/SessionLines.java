package io.usersessions.app.event;

import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvent.Cases;
import java.util.Optional;
import org.slf4j.Logger;

/** Writes one line for each session event that an operator needs. */
record SessionLines(Logger log) implements Cases<LogEntry> {
    /** Not logged: anonymous visitors can start sessions without limit. */
    @Override
    public LogEntry started(SessionEvent.Started event) {
        return LogEntry.OMITTED;
    }

    @Override
    public LogEntry signedIn(SessionEvent.SignedIn event) {
        log.info("{} signed in: session {}", event.user(), event.session());
        return LogEntry.WRITTEN;
    }

    @Override
    public LogEntry newDevice(SessionEvent.NewDevice event) {
        log.info("{} signed in from a new device: session {}", event.user(), event.session());
        return LogEntry.WRITTEN;
    }

    @Override
    public LogEntry signInFailed(SessionEvent.SignInFailed event) {
        event.user()
                .ifPresentOrElse(
                        user -> log.warn("{} failed to sign in", user),
                        () -> log.info("somebody failed to sign in, with a name that no account has"));
        return LogEntry.WRITTEN;
    }

    /** Not logged: the session goes on, and nothing is left to do. */
    @Override
    public LogEntry rotated(SessionEvent.Rotated event) {
        return LogEntry.OMITTED;
    }

    /** Not logged: agents and addresses are personal data; the history has them. */
    @Override
    public LogEntry clientChanged(SessionEvent.ClientChanged event) {
        return LogEntry.OMITTED;
    }

    @Override
    public LogEntry ended(SessionEvent.Ended event) {
        log.info(
                "session {} of {} ended: {} by {}",
                event.session(),
                nameOf(event.user()),
                event.reason(),
                event.actor());
        return LogEntry.WRITTEN;
    }

    @Override
    public LogEntry everyoneEnded(SessionEvent.EveryoneEnded event) {
        log.warn("all {} sessions ended by {}", event.sessions(), event.actor());
        return LogEntry.WRITTEN;
    }

    @Override
    public LogEntry payloadUnreadable(SessionEvent.PayloadUnreadable event) {
        log.warn("session {} cannot be read and was kept: {}", event.session(), event.reason());
        return LogEntry.WRITTEN;
    }

    /**
     * A key with a wrong secret was perhaps valid once, and its owner may ask why it is not any more. Any client can send unknown keys
     * without limit, so these are logged for debugging only.
     */
    @Override
    public LogEntry keyRefused(SessionEvent.KeyRefused event) {
        if (event.reason() == SessionEvent.KeyRefused.Reason.WRONG_SECRET) {
            log.info("key of session {} refused: another replaced it, or it was made up", event.session());
        } else {
            log.debug("key of session {} refused: {}", event.session(), event.reason());
        }
        return LogEntry.WRITTEN;
    }

    @Override
    public LogEntry historyLost(SessionEvent.HistoryLost event) {
        log.warn(
                "{} history entries were lost: {}",
                event.entries(),
                event.cause().getMessage());
        return LogEntry.WRITTEN;
    }

    private static String nameOf(Optional<?> user) {
        return user.map(Object::toString).orElse("nobody");
    }
}
