package io.usersessions.app.sample;

import io.usersessions.domain.model.SessionKey;

/** Breaks a rule on purpose. */
public final class RevealsAKey {
    String log(SessionKey key) {
        return key.reveal();
    }
}
