package io.usersessions.testkit.sqlite;

import static io.usersessions.domain.column.StoredColumns.micros;

import io.usersessions.domain.column.StoredColumns;
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
    private static final SqliteDatabase.Reader<StoredSession> READER = row -> StoredColumns.read(row::getObject);

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return database.query("select * from session where id = ?", READER, id.toBytes()).stream()
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
        return database.run(later, signIn.user().value(), micros(signIn.at())) > 0;
    }

    private List<SessionSummary> liveBeside(StoredSession next) {
        String live = "select * from session where owner = ? and expire_date > ?";
        String owner = next.user().map(UserId::value).orElse(null);
        return database.query(live, row -> StoredColumns.summary(row::getObject), owner, micros(next.createdAt()));
    }

    private Creation insert(StoredSession next, List<SessionSummary> surplus) {
        if (database.insert("insert into session", StoredColumns.of(next), "on conflict (id) do nothing") == 0) {
            return new Creation.IdTaken();
        }
        surplus.forEach(ended -> end(ended.id()));
        return new Creation.Created(surplus);
    }

    @Override
    public Replacement replace(StoredSession next, long expected) {
        return database.atomically(() -> find(next.id())
                .filter(stored -> stored.isLive(next.lastActivity()))
                .map(stored ->
                        stored.version() == expected ? put(stored.replacedBy(next)) : new Replacement.Stale(stored))
                .orElseGet(Replacement.Gone::new));
    }

    @Override
    public void touch(Collection<Touch> touches) {
        database.atomically(() -> {
            touches.forEach(touch -> find(touch.id()).map(touch::appliedTo).ifPresent(this::put));
            return touches;
        });
    }

    private Replacement put(StoredSession session) {
        database.insert("replace into session", StoredColumns.of(session), "");
        return new Replacement.Replaced();
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return database.query("delete from session where id = ? returning *", READER, id.toBytes()).stream()
                .findFirst();
    }
}
