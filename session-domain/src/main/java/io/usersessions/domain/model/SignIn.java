package io.usersessions.domain.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That a user proved who they are.
 *
 * @param user who
 * @param at when they last did, in microseconds
 */
public record SignIn(UserId user, Instant at) {
    public SignIn {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
