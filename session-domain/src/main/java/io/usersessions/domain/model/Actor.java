package io.usersessions.domain.model;

/**
 * Who caused an event: a user, or the system itself.
 *
 * @param name the user's id; empty for the system, as no user's is
 */
public record Actor(String name) {
    /** The library itself: expiry, caps. */
    public static final Actor SYSTEM = new Actor("");

    /** @throws IllegalArgumentException if the name is not empty and no user id */
    public Actor {
        if (!name.isEmpty()) {
            name = new UserId(name).value();
        }
    }

    public static Actor of(UserId user) {
        return new Actor(user.value());
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "the system" : name;
    }
}
