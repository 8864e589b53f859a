package io.usersessions.domain.usecase;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionId;

/** What a visit put does not fit beside what another request saved meanwhile; nothing of the visit was stored. */
public final class EditRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EditRefusedException(SessionId session, AttributeRefusedException limit) {
        super(
                "edit of session " + session + " refused beside what another request saved: " + limit.getMessage(),
                limit);
    }
}
