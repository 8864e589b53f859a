package io.usersessions.servlet.session;

import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.attribute.AttributeValues;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the {@code HttpSession}s of one filter have in common.
 *
 * @param values converts attributes
 * @param listeners of the application
 * @param isLocal names the attributes that this node keeps without a holder
 * @param memory what this node keeps of sessions
 */
public record HttpSessions(
        Sessions sessions,
        AttributeValues values,
        SessionListeners listeners,
        Predicate<String> isLocal,
        NodeMemory memory) {
    /**
     * The {@code HttpSession} of a request; nothing is loaded yet.
     *
     * @param presented the keys that the request presents
     */
    public SessionOfRequest of(Visit visit, List<String> presented, ServletContext context) {
        return new SessionOfRequest(this, visit, presented, context);
    }
}
