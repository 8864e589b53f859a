package io.usersessions.domain.model;

import java.util.Objects;

/**
 * The cause of an event: a user, or the system itself.
 *
 * @param name the user's id; empty for the system, because no user id is empty
 */
public record Actor(String name) {
    /** The library itself: expiry, caps. */
    public static final Actor SYSTEM = new Actor("");

    /** @throws IllegalArgumentException if the name is neither empty nor a valid user id */
    public Actor {
        Objects.requireNonNull(name, "name");
        if (!name.isEmpty()) {
            name = new UserId(name).value();
        }
    }

    public static Actor of(UserId user) {
        Objects.requireNonNull(user, "user");
        return new Actor(user.value());
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "the system" : name;
    }
}
