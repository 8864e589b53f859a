package io.usersessions.app.session;

import io.usersessions.app.device.DeviceKind;
import io.usersessions.app.language.When;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.port.SessionSummary;

/** Says how and when a session ends by itself. */
final class EndText {
    private EndText() {}

    static When of(SessionSummary session, DeviceKind kind, Page page) {
        if (session.persistence() == Persistence.BROWSER_SESSION) {
            return unless(session, page)
                    .as(
                            kind == DeviceKind.SCRIPT
                                    ? page.text("sessions.ends.program")
                                    : page.text("sessions.ends.browser"));
        }
        return unless(session, page);
    }

    /** The same without the end of the program. */
    static When unless(SessionSummary session, Page page) {
        if (session.expireDate().isBefore(session.absoluteEnd())) {
            When when = page.moments().until(session.expireDate());
            return when.as(page.text("sessions.ends.in", "when", when));
        }
        When date = page.moments().byDate(session.expireDate());
        return date.as(page.text("sessions.ends.by", "date", date));
    }
}
