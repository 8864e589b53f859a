package io.usersessions.app.event;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvent.Cases;
import java.util.Optional;

/** One line for each session event that an operator needs. */
final class SessionLines implements Cases<Optional<LogLine>> {
    /** Not logged: anonymous visitors start many. */
    @Override
    public Optional<LogLine> started(SessionEvent.Started event) {
        return Optional.empty();
    }

    @Override
    public Optional<LogLine> signedIn(SessionEvent.SignedIn event) {
        return Optional.of(LogLine.info("{} signed in: session {}", event.user(), event.session()));
    }

    @Override
    public Optional<LogLine> newDevice(SessionEvent.NewDevice event) {
        return Optional.of(LogLine.info("{} signed in from a new device: session {}", event.user(), event.session()));
    }

    /** Without the place, which is personal data. */
    @Override
    public Optional<LogLine> newPlace(SessionEvent.NewPlace event) {
        return Optional.of(LogLine.info("{} signed in from a new place: session {}", event.user(), event.session()));
    }

    @Override
    public Optional<LogLine> reauthenticated(SessionEvent.Reauthenticated event) {
        return Optional.of(LogLine.info("{} authenticated again: session {}", event.user(), event.session()));
    }

    @Override
    public Optional<LogLine> passwordChanged(SessionEvent.PasswordChanged event) {
        return Optional.of(LogLine.info("{} changed their password", event.user()));
    }

    @Override
    public Optional<LogLine> signInFailed(SessionEvent.SignInFailed event) {
        return Optional.of(event.user()
                .map(user -> LogLine.warn("{} failed to sign in", user))
                .orElseGet(() -> LogLine.info("somebody failed to sign in, with a name that no account has")));
    }

    /** Not logged: the session goes on, and nothing is left to do. */
    @Override
    public Optional<LogLine> rotated(SessionEvent.Rotated event) {
        return Optional.empty();
    }

    /** Not logged: agents and addresses are personal data; the history has them. */
    @Override
    public Optional<LogLine> clientChanged(SessionEvent.ClientChanged event) {
        return Optional.empty();
    }

    @Override
    public Optional<LogLine> ended(SessionEvent.Ended event) {
        return Optional.of(LogLine.info(
                "session {} of {} ended: {} by {}",
                event.session(),
                nameOf(event.user()),
                event.reason(),
                event.actor()));
    }

    @Override
    public Optional<LogLine> everyoneEnded(SessionEvent.EveryoneEnded event) {
        return Optional.of(LogLine.warn("all {} sessions ended by {}", event.sessions(), event.actor()));
    }

    @Override
    public Optional<LogLine> payloadUnreadable(SessionEvent.PayloadUnreadable event) {
        return Optional.of(LogLine.warn("session {} cannot be read and was kept: {}", event.session(), event.reason()));
    }

    /**
     * A key with a wrong secret was perhaps valid once, and its owner may ask why it is not any more. Any client can send unknown keys
     * without limit, so these are logged for debugging only.
     */
    @Override
    public Optional<LogLine> keyRefused(SessionEvent.KeyRefused event) {
        return Optional.of(
                event.reason() == SessionEvent.KeyRefused.Reason.WRONG_SECRET
                        ? LogLine.info(
                                "key of session {} refused: another replaced it, or it was made up", event.session())
                        : LogLine.debug("key of session {} refused: {}", event.session(), event.reason()));
    }

    @Override
    public Optional<LogLine> historyLost(SessionEvent.HistoryLost event) {
        return Optional.of(LogLine.warn(
                "{} history entries were lost: {}",
                event.entries(),
                String.valueOf(event.cause().getMessage())));
    }

    private static String nameOf(Optional<?> user) {
        return user.map(Object::toString).orElse("nobody");
    }
}
