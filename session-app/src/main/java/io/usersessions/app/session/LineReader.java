package io.usersessions.app.session;

import io.usersessions.app.device.Device;
import io.usersessions.app.device.Devices;
import io.usersessions.app.language.Phrase;
import io.usersessions.app.language.When;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.port.SessionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts sessions into the words of a page.
 *
 * @param fresh the sessions that were signed in to from a new device or place
 * @param now when the page is shown
 */
record LineReader(
        Page page,
        Devices devices,
        Map<SessionId, SessionNote> notes,
        Set<SessionId> fresh,
        SessionId current,
        Instant now) {
    private static final Duration IN_USE = Duration.ofMinutes(15);

    SessionLine line(SessionSummary session, boolean isUnlike) {
        SessionNote note = notes.getOrDefault(session.id(), SessionNote.NONE);
        Device device = devices.of(session.client());
        String deviceText = device.in(page.messages());
        boolean isCurrent = session.id().equals(current);
        return new SessionLine(
                session.id().toString(),
                device.kind().name().toLowerCase(Locale.ROOT),
                note.name().map(DeviceName::text).orElse(deviceText),
                note.name().map(named -> deviceText),
                place(session),
                session.client().ip().map(IpAddress::toString),
                isCurrent,
                !isCurrent && fresh.contains(session.id()) && !note.isRecognised(),
                isUnlike,
                !isCurrent && session.lastActivity().plus(IN_USE).isAfter(now),
                active(session),
                page.moments().day(signedInAt(session)),
                EndText.of(session, device.kind(), page),
                exact(session));
    }

    Optional<String> place(SessionSummary session) {
        return devices.place(session.client(), page.language().locale());
    }

    private When active(SessionSummary session) {
        When when = page.moments().relative(session.lastActivity());
        return when.as(page.text("sessions.active", "when", when));
    }

    static Instant signedInAt(SessionSummary session) {
        return session.signIn().map(SignIn::at).orElse(session.createdAt());
    }

    private String exact(SessionSummary session) {
        return page.text(
                "sessions.exact",
                "active",
                exact(session.lastActivity()),
                "start",
                exact(signedInAt(session)),
                "end",
                exact(session.expireDate()));
    }

    private Phrase exact(Instant instant) {
        return new Phrase(page.moments().exact(instant));
    }
}
