package io.usersessions.app.session;

import java.util.Optional;

/**
 * What a user noted about a session.
 *
 * @param name what the user calls the device
 * @param isRecognised whether the user said that the sign-in from a new device or place was theirs
 */
public record SessionNote(Optional<DeviceName> name, boolean isRecognised) {
    /** A user noted nothing. */
    public static final SessionNote NONE = new SessionNote(Optional.empty(), false);
}
