package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Runs the statement of a save, for one session or for many that share a commit; how many rows each changed. */
final class Saves implements Combiner.Work<Save, Integer> {
    private final Database database;
    private final RenderedSql sql;
    private final Comparator<Save> order;

    /** @param order by what the statement locks, so that those who share a commit do not wait for others in a circle */
    Saves(Database database, RenderedSql sql, Comparator<Save> order) {
        this.database = database;
        this.sql = sql;
        this.order = order;
    }

    @Override
    public Integer alone(Save save) {
        return database.autocommit(call -> call.update(sql, save.binds()));
    }

    @Override
    public List<Integer> together(List<Save> saves) {
        List<Binds> all = saves.stream().map(Save::binds).toList();
        int[] changed = database.autocommit(call -> call.updateAll(sql, all));
        return Arrays.stream(changed).boxed().toList();
    }

    @Override
    public Comparator<Save> order() {
        return order;
    }

    @Override
    public boolean isUndone(SessionStoreException fault) {
        return SqlFaults.leftNothing(fault);
    }
}
