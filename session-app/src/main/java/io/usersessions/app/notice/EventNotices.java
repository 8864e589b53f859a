package io.usersessions.app.notice;

import io.usersessions.app.notice.Notice.NewSignIn;
import io.usersessions.app.notice.Notice.PasswordChanged;
import io.usersessions.app.notice.Notice.Unseen;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import java.util.Set;

/** Announces the events that the owner of an account has to know: sign-ins unlike earlier ones, and a changed password. */
public final class EventNotices {
    private EventNotices() {}

    /** The listener that announces them. */
    public static SessionEvents announcedTo(Notices notices) {
        return event -> {
            if (event instanceof SessionEvent.NewDevice e) {
                notices.announce(new NewSignIn(e.user(), e.session(), e.client(), e.at(), Set.of(Unseen.DEVICE)));
            } else if (event instanceof SessionEvent.NewPlace e) {
                notices.announce(new NewSignIn(e.user(), e.session(), e.client(), e.at(), Set.of(Unseen.PLACE)));
            } else if (event instanceof SessionEvent.PasswordChanged e) {
                notices.announce(new PasswordChanged(e.user(), e.session(), e.client(), e.at()));
            }
        };
    }
}
