package io.usersessions.domain.model.sample;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionRepository;

/** Breaks a rule on purpose. */
public final class AsksAPort {
    boolean isStored(SessionRepository repository, SessionId id) {
        return repository.find(id).isPresent();
    }
}
