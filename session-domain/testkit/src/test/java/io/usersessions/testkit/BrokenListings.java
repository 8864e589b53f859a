package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Histories that list the wrong entries for a session. */
final class BrokenListings {
    private BrokenListings() {}

    @FunctionalInterface
    private interface Listing {
        Page<HistoryEntry> of(UserId user, SessionId session, PageRequest page);
    }

    private static SessionHistory listing(SessionHistory sound, Listing broken) {
        return new ForwardingHistory(sound) {
            @Override
            public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
                return broken.of(user, session, page);
            }
        };
    }

    static SessionHistory ofAllSessions(SessionHistory sound) {
        return listing(sound, (user, session, page) -> sound.list(user, page));
    }

    static SessionHistory oldestFirst(SessionHistory sound) {
        return listing(sound, (user, session, page) -> {
            Page<HistoryEntry> newestFirst = sound.listOf(user, session, page);
            List<HistoryEntry> items = new ArrayList<>(newestFirst.items());
            Collections.reverse(items);
            return new Page<>(items, newestFirst.next());
        });
    }

    static SessionHistory filteredAfterTheCut(SessionHistory sound) {
        return listing(
                sound,
                (user, session, page) ->
                        only(sound.list(user, page), entry -> entry.session().equals(Optional.of(session))));
    }

    static SessionHistory alwaysFromTheStart(SessionHistory sound) {
        return listing(sound, (user, session, page) -> {
            Page<HistoryEntry> first = sound.listOf(user, session, PageRequest.first(page.limit()));
            return page.after().isPresent() ? new Page<>(first.items(), Optional.empty()) : first;
        });
    }

    static SessionHistory withoutFolds(SessionHistory sound) {
        return listing(
                sound, (user, session, page) -> only(sound.listOf(user, session, page), entry -> entry.times() == 1));
    }

    /** Lists by the session alone, as entries of the user who used it last. */
    static SessionHistory ofAnyUser(SessionHistory sound) {
        Map<SessionId, UserId> users = new ConcurrentHashMap<>();
        return new ForwardingHistory(sound) {
            @Override
            public void add(Collection<HistoryEntry> entries) {
                entries.forEach(entry -> entry.session().ifPresent(session -> users.put(session, entry.user())));
                sound.add(entries);
            }

            @Override
            public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
                return sound.listOf(users.getOrDefault(session, user), session, page);
            }
        };
    }

    private static Page<HistoryEntry> only(Page<HistoryEntry> page, Predicate<HistoryEntry> listed) {
        return new Page<>(page.items().stream().filter(listed).toList(), page.next());
    }
}
