package io.usersessions.testkit.sqlite;

import static io.usersessions.testkit.sqlite.SqliteRow.micros;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sessions in a table of SQLite. */
record SqliteRepository(SqliteDatabase database) implements SessionRepository {
    private static final String ROW = "session values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return database.query("select * from session where id = ?", SqliteRow::read, id.toBytes()).stream()
                .findFirst();
    }

    @Override
    public Creation create(NewSession next) {
        return database.atomically(() -> {
            if (next.session().signIn().filter(this::isOverruled).isPresent()) {
                return new Creation.SignInOverruled();
            }
            List<SessionSummary> surplus = next.surplus(liveBeside(next.session()));
            return next.isRefusedAbove(surplus) ? new Creation.CapReached() : insert(next.session(), surplus);
        });
    }

    private boolean isOverruled(SignIn signIn) {
        String later = "select at from all_ended where owner = ? and at > ?";
        return !database.query(later, row -> row, signIn.user().value(), micros(signIn.at()))
                .isEmpty();
    }

    private List<SessionSummary> liveBeside(StoredSession next) {
        String live = "select * from session where owner = ? and expire_date > ?";
        String owner = next.user().map(UserId::value).orElse(null);
        return database.query(live, row -> SqliteRow.read(row).summary(), owner, micros(next.createdAt()));
    }

    private Creation insert(StoredSession next, List<SessionSummary> surplus) {
        String insert = "insert into " + ROW + " on conflict (id) do nothing returning id";
        if (database.query(insert, row -> row, SqliteRow.values(next)).isEmpty()) {
            return new Creation.IdTaken();
        }
        surplus.forEach(ended -> end(ended.id()));
        return new Creation.Created(surplus);
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        return database.atomically(() -> find(next.id())
                .filter(stored -> stored.isLive(next.lastActivity()))
                .map(stored -> replace(stored, next, expectedVersion))
                .orElseGet(Replacement.Gone::new));
    }

    private Replacement replace(StoredSession stored, StoredSession next, long expectedVersion) {
        if (stored.version() != expectedVersion) {
            return new Replacement.Stale(stored);
        }
        put(stored.replacedBy(next));
        return new Replacement.Replaced();
    }

    @Override
    public void touch(Collection<Touch> touches) {
        database.atomically(() -> {
            touches.forEach(touch -> find(touch.id()).map(touch::appliedTo).ifPresent(this::put));
            return touches;
        });
    }

    private void put(StoredSession session) {
        database.run("replace into " + ROW, SqliteRow.values(session));
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return database.query("delete from session where id = ? returning *", SqliteRow::read, id.toBytes()).stream()
                .findFirst();
    }
}
