package io.usersessions.spring.actuate;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.port.SessionSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A page of sessions as the endpoint shows it.
 *
 * @param next where the next page begins; null for the last page
 */
public record SessionsDescriptor(
        List<SessionDescriptor> sessions, @Nullable String next) implements OperationResponseBody {
    public SessionsDescriptor {
        sessions = List.copyOf(sessions);
    }

    static SessionsDescriptor of(Page<SessionSummary> page) {
        return new SessionsDescriptor(
                page.items().stream().map(SessionDescriptor::of).toList(),
                page.next().map(PageCursor::toString).orElse(null));
    }
}
