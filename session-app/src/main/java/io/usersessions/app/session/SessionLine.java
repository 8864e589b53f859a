package io.usersessions.app.session;

import io.usersessions.app.device.Devices;
import io.usersessions.app.language.When;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.port.SessionSummary;
import java.util.Optional;

/** One session as the page shows it to its owner. */
public record SessionLine(
        String id,
        boolean isCurrent,
        String device,
        Optional<String> ip,
        Optional<String> place,
        When signedIn,
        When lastActivity) {

    static SessionLine of(SessionSummary session, SessionId current, Devices devices, Page page) {
        return new SessionLine(
                session.id().toString(),
                session.id().equals(current),
                devices.of(session.client()).inEnglish(),
                session.client().ip().map(IpAddress::toString),
                devices.place(session.client(), page.language().locale()),
                page.moments().day(session.signIn().map(SignIn::at).orElse(session.createdAt())),
                page.moments().relative(session.lastActivity()));
    }
}
