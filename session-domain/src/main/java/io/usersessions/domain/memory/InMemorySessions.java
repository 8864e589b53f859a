package io.usersessions.domain.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A store that passes every contract and is lost when the process ends. For tests and trials, and as an example of what an adapter must do.
 *
 * <p>One lock guards it, so it is exact and does not scale. {@link InMemoryHistory}, {@link InMemoryImportedKeys} and
 * {@link InMemoryLeases} complete it.
 */
public final class InMemorySessions
        implements SessionRepository, SessionDirectory, SessionCatalog, ExpiredSessions, LiveSessions {
    private final SessionRepository repository;
    private final SessionDirectory directory;
    private final SessionCatalog catalog;
    private final ExpiredSessions expired;
    private final LiveSessions live;

    /** An empty store. */
    public InMemorySessions() {
        Table table = new Table();
        repository = new TableRepository(table);
        directory = new TableDirectory(table);
        catalog = new TableCatalog(table);
        expired = new TableExpiry(table);
        live = new TableLive(table);
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        Objects.requireNonNull(id, "id");
        return repository.find(id);
    }

    @Override
    public Creation create(NewSession next) {
        Objects.requireNonNull(next, "next");
        return repository.create(next);
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        Objects.requireNonNull(next, "next");
        return repository.replace(next, expectedVersion);
    }

    @Override
    public void touch(Collection<Touch> touches) {
        Objects.requireNonNull(touches, "touches");
        repository.touch(touches);
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        Objects.requireNonNull(id, "id");
        return repository.end(id);
    }

    @Override
    public List<SessionSummary> list(UserId owner, Instant now) {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(now, "now");
        return directory.list(owner, now);
    }

    @Override
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(page, "page");
        return catalog.search(query, page);
    }

    @Override
    public long count(SessionQuery query) {
        Objects.requireNonNull(query, "query");
        return catalog.count(query);
    }

    @Override
    public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(now, "now");
        return directory.end(owner, id, now);
    }

    @Override
    public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(now, "now");
        return directory.endOthers(owner, kept, now);
    }

    @Override
    public List<SessionSummary> endAll(UserId owner, Instant now) {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(now, "now");
        return directory.endAll(owner, now);
    }

    @Override
    public List<SessionSummary> endEveryone(int limit) {
        return catalog.endEveryone(limit);
    }

    @Override
    public List<SessionSummary> purge(Instant now, int limit) {
        Objects.requireNonNull(now, "now");
        return expired.purge(now, limit);
    }

    @Override
    public Map<SessionId, Instant> expiries(Collection<SessionId> ids) {
        Objects.requireNonNull(ids, "ids");
        return live.expiries(ids);
    }
}
