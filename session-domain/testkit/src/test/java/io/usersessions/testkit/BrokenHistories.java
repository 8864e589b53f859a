package io.usersessions.testkit;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Histories that are wrong. */
final class BrokenHistories {
    private BrokenHistories() {}

    static SessionHistory oldestFirst(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public Page<HistoryEntry> list(UserId user, PageRequest page) {
                Page<HistoryEntry> newestFirst = sound.list(user, page);
                List<HistoryEntry> items = new ArrayList<>(newestFirst.items());
                Collections.reverse(items);
                return new Page<>(items, newestFirst.next());
            }
        };
    }

    static SessionHistory once(SessionHistory sound) {
        Set<HistoryEntry> known = ConcurrentHashMap.newKeySet();
        return new ForwardingHistory(sound) {
            @Override
            public void add(Collection<HistoryEntry> entries) {
                sound.add(entries.stream().filter(known::add).toList());
            }
        };
    }

    static SessionHistory foldingNothing(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public void fold(Collection<HistoryEntry> entries) {
                sound.add(entries);
            }
        };
    }

    static SessionHistory foldingOnce(SessionHistory sound) {
        Set<HistoryEntry> folded = ConcurrentHashMap.newKeySet();
        return new ForwardingHistory(sound) {
            @Override
            public void fold(Collection<HistoryEntry> entries) {
                sound.fold(entries.stream().filter(folded::add).toList());
            }
        };
    }

    static SessionHistory ofEveryone(SessionHistory sound) {
        UserId everyone = new UserId("everyone");
        return new ForwardingHistory(sound) {
            @Override
            public void add(Collection<HistoryEntry> entries) {
                sound.add(entries.stream()
                        .map(entry -> new HistoryEntry(
                                everyone,
                                entry.session(),
                                entry.at(),
                                entry.kind(),
                                entry.reason(),
                                entry.actor(),
                                entry.client(),
                                entry.times()))
                        .toList());
            }

            @Override
            public Page<HistoryEntry> list(UserId user, PageRequest page) {
                return sound.list(everyone, page);
            }
        };
    }

    static SessionHistory purgingTheYoung(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public int purge(Instant now, Duration retention, int limit) {
                return sound.purge(now.plusSeconds(1), retention, limit);
            }
        };
    }

    static SessionHistory rememberingEveryEvent(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public List<Client> signInsOf(UserId user, int limit) {
                return sound.list(user, PageRequest.first(limit)).items().stream()
                        .map(HistoryEntry::client)
                        .distinct()
                        .toList();
            }
        };
    }

    static SessionHistory forgettingAddresses(SessionHistory sound) {
        return listingOnceFor(Client::userAgent, sound);
    }

    static SessionHistory forgettingAgents(SessionHistory sound) {
        return listingOnceFor(Client::ip, sound);
    }

    private static SessionHistory listingOnceFor(Function<Client, Object> part, SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public List<Client> signInsOf(UserId user, int limit) {
                Set<Object> listed = new HashSet<>();
                return sound.signInsOf(user, limit).stream()
                        .filter(client -> listed.add(part.apply(client)))
                        .toList();
            }
        };
    }

    static SessionHistory lookingAtAllSignIns(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public List<Client> signInsOf(UserId user, int limit) {
                return sound.signInsOf(user, Integer.MAX_VALUE);
            }
        };
    }
}
