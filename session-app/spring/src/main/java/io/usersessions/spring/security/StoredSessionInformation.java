package io.usersessions.spring.security;

import java.util.Date;
import org.springframework.security.core.session.SessionInformation;

/** A session, which {@link #expireNow} ends on all nodes. */
@SuppressWarnings("serial") // Never serialised: it is asked for anew.
final class StoredSessionInformation extends SessionInformation {
    private static final long serialVersionUID = 1L;

    private final Runnable end;

    StoredSessionInformation(String user, String sessionId, Date lastRequest, Runnable end) {
        super(user, sessionId, lastRequest);
        this.end = end;
    }

    @Override
    public void expireNow() {
        super.expireNow();
        end.run();
    }
}
