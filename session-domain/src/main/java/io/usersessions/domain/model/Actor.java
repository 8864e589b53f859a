package io.usersessions.domain.model;

/**
 * Who caused an event: a user, or the system itself.
 *
 * @param name the user's id, or {@code -} for the system
 */
public record Actor(String name) {
    /** The library itself: expiry, caps. */
    public static final Actor SYSTEM = new Actor("-");

    public static Actor of(UserId user) {
        return new Actor(user.value());
    }
}
