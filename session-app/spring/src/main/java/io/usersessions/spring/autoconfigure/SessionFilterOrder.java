package io.usersessions.spring.autoconfigure;

import org.springframework.core.Ordered;

/**
 * Where the session filter stands among the filters of an application: behind those that know nothing of sessions, such as that of the character
 * encoding and that of observations, and before those of the request context and of Spring Security.
 */
public final class SessionFilterOrder {
    /** The order of what precedes it at once. */
    public static final int BEFORE = Ordered.HIGHEST_PRECEDENCE + 49;
    /** The order of the session filter. */
    public static final int SESSIONS = Ordered.HIGHEST_PRECEDENCE + 50;
    /** The order of what follows it at once. */
    public static final int AFTER = SESSIONS + 1;

    private SessionFilterOrder() {}
}
