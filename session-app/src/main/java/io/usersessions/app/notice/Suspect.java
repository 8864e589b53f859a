package io.usersessions.app.notice;

import io.usersessions.app.device.Devices;
import io.usersessions.app.language.When;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.port.SessionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody may end without being signed in, as its page shows it.
 *
 * @param place null if it is unknown
 * @param isHere whether it is the session of the request itself
 */
public record Suspect(String device, @Nullable String place, When signedIn, boolean isHere) {
    static Suspect of(SessionSummary session, SessionId here, Devices devices, Page page) {
        return new Suspect(
                devices.of(session.client()).in(page.messages()),
                devices.place(session.client(), page.language().locale()).orElse(null),
                page.moments().dayAndTime(session.signIn().map(SignIn::at).orElse(session.createdAt())),
                session.id().equals(here));
    }
}
