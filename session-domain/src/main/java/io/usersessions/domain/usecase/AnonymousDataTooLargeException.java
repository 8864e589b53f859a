package io.usersessions.domain.usecase;

import io.usersessions.domain.quota.AnonymousQuota;

/** A session without an owner would have more bytes than the {@link AnonymousQuota} allows; nothing of what was put is stored. */
public final class AnonymousDataTooLargeException extends RefusedException {
    private static final long serialVersionUID = 1L;

    AnonymousDataTooLargeException(int bytes, int maxBytes) {
        super("an anonymous session of " + bytes + " bytes refused: " + maxBytes + " are allowed");
    }
}
