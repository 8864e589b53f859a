package io.usersessions.testkit;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.AllPages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Histories that forget the wrong entries. */
final class BrokenForgetting {
    private BrokenForgetting() {}

    static SessionHistory nothing(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public void forget(UserId user) {}
        };
    }

    static SessionHistory allButFolds(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public void forget(UserId user) {
                List<HistoryEntry> folds = folds(sound, user);
                sound.forget(user);
                sound.fold(folds);
            }
        };
    }

    static SessionHistory onePage(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public void forget(UserId user) {
                List<HistoryEntry> all = all(sound, user);
                sound.forget(user);
                sound.add(all.subList(Math.min(PageRequest.MAX_LIMIT, all.size()), all.size()));
            }
        };
    }

    static SessionHistory everyone(SessionHistory sound) {
        Set<UserId> users = ConcurrentHashMap.newKeySet();
        return new ForwardingHistory(sound) {
            @Override
            public void add(Collection<HistoryEntry> entries) {
                entries.forEach(entry -> users.add(entry.user()));
                sound.add(entries);
            }

            @Override
            public void forget(UserId user) {
                users.forEach(sound::forget);
            }
        };
    }

    /** The next event of a user restores the counts from before. */
    static SessionHistory allButCounts(SessionHistory sound) {
        Map<UserId, List<HistoryEntry>> counts = new ConcurrentHashMap<>();
        return new ForwardingHistory(sound) {
            @Override
            public void fold(Collection<HistoryEntry> entries) {
                entries.forEach(entry -> sound.fold(counts.getOrDefault(entry.user(), List.of())));
                sound.fold(entries);
            }

            @Override
            public void forget(UserId user) {
                counts.put(user, folds(sound, user));
                sound.forget(user);
            }
        };
    }

    static SessionHistory whatComesAfterwards(SessionHistory sound) {
        Set<UserId> forgotten = ConcurrentHashMap.newKeySet();
        return new ForwardingHistory(sound) {
            @Override
            public void add(Collection<HistoryEntry> entries) {
                sound.add(entries.stream()
                        .filter(entry -> !forgotten.contains(entry.user()))
                        .toList());
            }

            @Override
            public void forget(UserId user) {
                forgotten.add(user);
                sound.forget(user);
            }
        };
    }

    private static List<HistoryEntry> folds(SessionHistory sound, UserId user) {
        return all(sound, user).stream().filter(entry -> entry.times() > 1).toList();
    }

    private static List<HistoryEntry> all(SessionHistory sound, UserId user) {
        return AllPages.from(PageRequest.first(PageRequest.MAX_LIMIT), page -> sound.list(user, page));
    }
}
