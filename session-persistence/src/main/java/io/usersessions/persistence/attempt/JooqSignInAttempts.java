package io.usersessions.persistence.attempt;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.persistence.attempt.AttemptRows.Found;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.DatabaseTime;
import io.usersessions.persistence.sql.Removal;
import io.usersessions.persistence.sql.RenderedSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One row a key. A call runs its statements in one round trip, each for one key; two for a success, which changes its keys differently. */
final class JooqSignInAttempts implements SignInAttempts {
    private final Database database;

    JooqSignInAttempts(Database database) {
        this.database = database;
    }

    @Override
    public Map<AttemptKey, AttemptCount> find(Collection<AttemptKey> keys) {
        Binds binds = AttemptStatements.WANTED.binds(
                keys.stream().map(AttemptRows::key).toList());
        return database.autocommit(call -> call.rows(AttemptStatements.FIND_ALL, binds, AttemptRows::found)).stream()
                .collect(Collectors.toMap(Found::key, Found::count));
    }

    @Override
    public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
        List<Binds> rows = reservations.stream()
                .map(reservation -> AttemptRows.reservation(reservation, now))
                .toList();
        int[] changed = database.autocommit(call -> call.updateAll(AttemptStatements.RESERVE, rows));
        return IntStream.range(0, changed.length)
                .filter(place -> changed[place] == 1)
                .mapToObj(place -> reservations.get(place).key())
                .collect(Collectors.toSet());
    }

    /** The order of the keys is kept, so that concurrent calls cannot deadlock. */
    @Override
    public void settle(List<AttemptSettlement> settlements, Instant now) {
        int done = 0;
        while (done < settlements.size()) {
            Result result = settlements.get(done).result();
            List<Binds> alike = settlements.stream()
                    .skip(done)
                    .takeWhile(settlement -> settlement.result() == result)
                    .map(settlement -> AttemptRows.settlement(settlement, now))
                    .toList();
            database.autocommit(call -> call.updateAll(statement(result), alike));
            done += alike.size();
        }
    }

    private static RenderedSql statement(Result result) {
        return switch (result) {
            case FAILED -> AttemptStatements.FAILED;
            case SUCCEEDED -> AttemptStatements.SUCCEEDED;
            case WITHDRAWN -> AttemptStatements.WITHDRAWN;
        };
    }

    @Override
    public int purge(Instant purgedAt, int limit) {
        Instant now = database.autocommit(call -> DatabaseTime.bounded(call, purgedAt));
        return new Removal<>(wanted -> due(now, wanted), found -> delete(found, now)).upTo(limit);
    }

    private List<AttemptKey> due(Instant now, int limit) {
        Binds binds = new Binds().with(AttemptRemovalStatements.NOW, now).with(AttemptRemovalStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(AttemptRemovalStatements.DUE, binds, AttemptRows::key));
    }

    private Removal.Deleted delete(List<AttemptKey> due, Instant now) {
        Binds binds = AttemptRemovalStatements.FOUND
                .binds(due.stream().map(AttemptRows::key).toList())
                .with(AttemptRemovalStatements.NOW, now);
        return Removal.Deleted.all(database.autocommit(call -> call.update(AttemptRemovalStatements.DELETE, binds)));
    }
}
