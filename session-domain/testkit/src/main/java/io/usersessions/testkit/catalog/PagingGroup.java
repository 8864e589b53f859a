package io.usersessions.testkit.catalog;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tests of the pages of a search for eight sessions of one user. */
abstract class PagingGroup {

    final CatalogUnderTest store;
    final Instant start;
    final UserId owner = UniqueUsers.next();
    final SessionQuery own = SessionQuery.all().user(owner);

    PagingGroup(CatalogUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    /** Six sessions with the same activity, one that is a microsecond newer and one that is a microsecond older; in the order of the listing. */
    List<SessionSummary> eightSessions() {
        Stream<SessionSummary> same = Stream.generate(() -> stored(start)).limit(6);
        Stream<SessionSummary> others = Stream.of(stored(start.plusNanos(1_000)), stored(start.minusNanos(1_000)));
        return Stream.concat(same, others)
                .sorted(SessionSummary.NEWEST_ACTIVITY_FIRST)
                .toList();
    }

    SessionSummary stored(Instant lastActivity) {
        return store.ownedBy(owner)
                .createdAt(start.minusSeconds(1))
                .lastActivity(lastActivity)
                .storedIn(store.repository())
                .summary();
    }
}
