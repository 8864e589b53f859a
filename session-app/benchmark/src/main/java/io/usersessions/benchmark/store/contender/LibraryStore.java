package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import java.util.List;

/** This library, called through its use cases like in an application. */
final class LibraryStore implements Store {
    private final Sessions sessions;
    private final OwnSessions own;
    private final HikariDataSource pool;
    private final List<String> cookies;

    LibraryStore(Sessions sessions, OwnSessions own, HikariDataSource pool, List<String> cookies) {
        this.sessions = sessions;
        this.own = own;
        this.pool = pool;
        this.cookies = cookies;
    }

    @Override
    public void load(int session) {
        Visit visit = open(session);
        if (visit.data().text(Population.CHANGED).isEmpty()) {
            throw new IllegalStateException("session " + session + " was not found");
        }
        expect(KeyInstruction.Keep.class, sessions.close(visit));
    }

    @Override
    public void change(int session, String value) {
        Visit visit = open(session);
        if (!visit.isStored()) {
            throw new IllegalStateException("session " + session + " was not found");
        }
        visit.put(Population.CHANGED, SessionValue.of(value));
        expect(KeyInstruction.Keep.class, sessions.close(visit));
    }

    @Override
    public void signIn(int user) {
        Visit visit = sessions.open(LibrarySessions.CLIENT);
        Population.attributes(user).forEach((name, value) -> visit.put(name, SessionValue.of(value)));
        visit.signIn(new UserId(Population.user(user)));
        expect(KeyInstruction.Send.class, sessions.close(visit));
    }

    @Override
    public int list(int user) {
        return own.list(new UserId(Population.user(user))).size();
    }

    @Override
    public int endOthers(int user) {
        String kept = cookies.get(Population.firstOf(user)).substring(0, SessionId.TEXT_LENGTH);
        return own.endOthers(
                        new UserId(Population.user(user)), SessionId.parse(kept).orElseThrow())
                .size();
    }

    @Override
    public String value(int session) {
        return open(session).data().text(Population.CHANGED).orElseThrow();
    }

    private Visit open(int session) {
        return sessions.open(cookies.get(session), LibrarySessions.CLIENT);
    }

    private static void expect(Class<? extends KeyInstruction> expected, KeyInstruction instruction) {
        if (!expected.isInstance(instruction)) {
            throw new IllegalStateException("a request ended with an unexpected " + instruction.getClass());
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
