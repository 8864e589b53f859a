package io.usersessions.app.page;

import io.usersessions.app.device.Devices;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** One session as the page shows it to its owner. */
record SessionLine(
        String id,
        boolean current,
        String device,
        Optional<String> ip,
        Optional<String> location,
        When signedIn,
        When lastActivity) {

    /** An instant for machines and for people; HTML allows at most three fractional digits of a second. */
    record When(String iso, String text) {
        private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(
                        "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        static When of(Instant instant) {
            return new When(instant.truncatedTo(ChronoUnit.SECONDS).toString(), READABLE.format(instant));
        }
    }

    static SessionLine of(SessionSummary session, SessionId current, Devices devices) {
        return new SessionLine(
                session.id().toString(),
                session.id().equals(current),
                devices.of(session.client()).inEnglish(),
                session.client().ip().map(IpAddress::toString),
                devices.place(session.client(), Locale.ENGLISH),
                When.of(session.signIn().map(SignIn::at).orElse(session.createdAt())),
                When.of(session.lastActivity()));
    }
}
