package io.usersessions.app.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.usecase.OwnHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the sessions that were signed in to from a new device or place in the last days. */
final class FreshSignIns {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final int ENTRIES = 300;

    private FreshSignIns() {}

    static Set<SessionId> of(UserId user, OwnHistory history, Instant now) {
        return history.list(user, PageRequest.first(ENTRIES)).items().stream()
                .filter(entry -> entry.kind() == Kind.NEW_DEVICE || entry.kind() == Kind.NEW_PLACE)
                .filter(entry -> entry.at().isAfter(now.minus(RECENT)))
                .map(HistoryEntry::session)
                .flatMap(session -> session.stream())
                .collect(Collectors.toSet());
    }
}
