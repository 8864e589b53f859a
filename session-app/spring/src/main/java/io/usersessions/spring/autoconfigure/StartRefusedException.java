package io.usersessions.spring.autoconfigure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The application cannot start as it is configured. The message says what is wrong, the action what to do. */
public final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    public StartRefusedException(String message, String action) {
        this(message, action, null);
    }

    public StartRefusedException(String message, String action, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.action = Objects.requireNonNull(action, "action");
    }

    /** What to do, in a sentence. */
    public String action() {
        return action;
    }
}
