package io.usersessions.testkit;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Ports that hide that the store cannot be reached. */
final class BrokenOutages {
    private BrokenOutages() {}

    static SessionRepository reportedAsAbsence(SessionRepository unreachable) {
        return new ForwardingRepository(unreachable) {
            @Override
            public Optional<StoredSession> find(SessionId id) {
                return orElse(Optional.empty(), () -> super.find(id));
            }
        };
    }

    static SessionRepository withTheExceptionOfTheDriver(SessionRepository unreachable) {
        return new ForwardingRepository(unreachable) {
            @Override
            public void touch(Collection<Touch> touches) {
                throw new UncheckedIOException(new IOException("connection refused"));
            }
        };
    }

    static SessionDirectory reportedAsEmpty(SessionDirectory unreachable) {
        return new ForwardingDirectory(unreachable) {
            @Override
            public List<SessionSummary> endAll(UserId owner, Instant now) {
                return orElse(List.of(), () -> super.endAll(owner, now));
            }
        };
    }

    static SessionCatalog countedAsNone(SessionCatalog unreachable) {
        return new ForwardingCatalog(unreachable) {
            @Override
            public long count(SessionQuery query) {
                return orElse(0L, () -> super.count(query));
            }
        };
    }

    static ExpiredSessions nothingDue(ExpiredSessions unreachable) {
        return (now, limit) -> orElse(List.of(), () -> unreachable.purge(now, limit));
    }

    static SessionHistory swallowed(SessionHistory unreachable) {
        return new ForwardingHistory(unreachable) {
            @Override
            public void add(Collection<HistoryEntry> entries) {}

            @Override
            public Page<HistoryEntry> list(UserId user, PageRequest page) {
                return orElse(new Page<>(List.of(), Optional.empty()), () -> super.list(user, page));
            }
        };
    }

    static Leases reportedAsHeld(Leases unreachable) {
        return new Leases() {
            @Override
            public boolean acquire(String name, String holder, Instant now, Instant until) {
                return orElse(false, () -> unreachable.acquire(name, holder, now, until));
            }

            @Override
            public void release(String name, String holder) {
                unreachable.release(name, holder);
            }
        };
    }

    static LiveSessions reportedAsEnded(LiveSessions unreachable) {
        return ids -> orElse(Map.of(), () -> unreachable.expiries(ids));
    }

    static ImportedKeys reportedAsUnknown(ImportedKeys unreachable) {
        return new ForwardingImportedKeys(unreachable) {
            @Override
            public Optional<SessionId> find(KeyDigest foreignKey) {
                return orElse(Optional.empty(), () -> super.find(foreignKey));
            }
        };
    }

    static StoreClock ofTheNode(StoreClock unreachable) {
        return () -> orElse(Instant.now().truncatedTo(ChronoUnit.MICROS), unreachable::now);
    }

    private static <T> T orElse(T answer, Supplier<T> call) {
        try {
            return call.get();
        } catch (SessionStoreException hidden) {
            return answer;
        }
    }
}
