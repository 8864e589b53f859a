package io.usersessions.app.notice;

import io.usersessions.app.notice.Notice.NewSignIn;
import io.usersessions.app.notice.Notice.Unseen;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import java.util.Set;

/** Announces sign-ins from devices and places that were not seen before. */
public final class NewSignIns {
    private NewSignIns() {}

    /** The listener that announces them. */
    public static SessionEvents announcedTo(Notices notices) {
        return event -> {
            if (event instanceof SessionEvent.NewDevice e) {
                notices.announce(new NewSignIn(e.user(), e.session(), e.client(), e.at(), Set.of(Unseen.DEVICE)));
            }
        };
    }
}
