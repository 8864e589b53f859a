package io.usersessions.domain.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * An authentication of a user.
 *
 * @param user the user
 * @param at instant of the last authentication, in microseconds
 */
public record SignIn(UserId user, Instant at) {
    public SignIn {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(at, "at");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
