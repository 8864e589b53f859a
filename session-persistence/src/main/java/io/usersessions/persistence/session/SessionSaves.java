package io.usersessions.persistence.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.combining.Combiner;
import io.usersessions.persistence.combining.Lanes;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.SqlFaults;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Saves sessions, each by itself or many with one commit; the outcome is whether a session was saved.
 *
 * <p>If several saves lock the same row, one statement cannot do them all. Then only the first of them is done, and the others report that
 * they were not saved, as if they had come second. Their callers look at what is stored before they conclude anything from that.
 */
record SessionSaves(Database database, SaveStatements statements, int minRows) implements Combiner.Work<Save, Boolean> {
    static Combiner<Save, Boolean> combined(Database database, SaveStatements statements, Lanes lanes) {
        SessionSaves saves =
                new SessionSaves(database, statements, lanes.limits().minRows());
        return new Combiner<>(saves, lanes.limits().saves(), lanes);
    }

    @Override
    public Boolean alone(Save save) {
        return database.autocommit(call -> call.isChange(statements.one(), save.binds()));
    }

    @Override
    public List<Boolean> together(List<Save> saves) {
        return statements.isCounted() && saves.size() < minRows ? inOneRoundTrip(saves) : inOneStatement(saves);
    }

    private List<Boolean> inOneRoundTrip(List<Save> saves) {
        List<Save> ordered = saves.stream().sorted(statements.lockOrder()).toList();
        List<Binds> rows = ordered.stream().map(Save::binds).toList();
        int[] changed = database.autocommit(call -> call.updateAll(statements.one(), rows));
        IdentityHashMap<Save, Boolean> saved = new IdentityHashMap<>();
        for (int place = 0; place < changed.length; place++) {
            saved.put(ordered.get(place), changed[place] == 1);
        }
        return saves.stream().map(saved::get).toList();
    }

    private List<Boolean> inOneStatement(List<Save> saves) {
        TreeSet<Save> distinct = new TreeSet<>(statements.lockOrder());
        Set<SessionId> ids = new HashSet<>();
        List<Boolean> isFirst = saves.stream()
                .map(save -> ids.add(save.session().id()) && distinct.add(save))
                .toList();
        Set<SessionId> saved = saved(distinct.stream().map(Save::binds).toList());
        return IntStream.range(0, saves.size())
                .mapToObj(place -> isFirst.get(place)
                        && saved.contains(saves.get(place).session().id()))
                .toList();
    }

    private Set<SessionId> saved(List<Binds> rows) {
        Binds binds = statements.batch().binds(rows).withAll(statements.shared());
        return new HashSet<>(database.autocommit(call -> call.rows(statements.many(), binds, SessionIds::id)));
    }

    @Override
    public int weight(Save save) {
        return save.session().payload().length();
    }

    @Override
    public boolean isUndone(SessionStoreException fault) {
        return SqlFaults.leftNothing(fault);
    }
}
