package io.usersessions.persistence;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Saves sessions, each by itself or many with one commit; whether each was.
 *
 * <p>What one statement cannot do at once is not done: of saves that lock the same row the first is, and the others are told that they
 * were not, as if they had come second. Their callers look at what is stored before they conclude anything from that.
 */
final class Saves implements Combiner.Work<Save, Boolean> {
    private final Database database;
    private final RenderedSql one;
    private final RenderedSql many;
    private final Batch batch;
    private final Binds shared;
    private final Comparator<Save> locked;
    private final int few;

    /**
     * @param one changes one row, or none; gives it, or else counts it
     * @param many gives the ids of the sessions that it saved
     * @param batch what {@code many} is given of each
     * @param shared what it is given once
     * @param few fewer than these are cheaper as statements of their own; 1 if {@code one} counts nothing
     * @param locked the order of the rows that saves lock; those that lock the same are equal
     */
    Saves(
            Database database,
            RenderedSql one,
            RenderedSql many,
            Batch batch,
            Binds shared,
            int few,
            Comparator<Save> locked) {
        this.database = database;
        this.one = one;
        this.many = many;
        this.batch = batch;
        this.shared = shared;
        this.few = few;
        this.locked = locked;
    }

    @Override
    public Boolean alone(Save save) {
        return database.autocommit(call -> call.isChange(one, save.binds()));
    }

    @Override
    public List<Boolean> together(List<Save> saves) {
        return saves.size() < few ? inOneRoundTrip(saves) : inOneStatement(saves);
    }

    private List<Boolean> inOneRoundTrip(List<Save> saves) {
        List<Save> ordered = saves.stream().sorted(locked).toList();
        int[] changed = database.autocommit(
                call -> call.updateAll(one, ordered.stream().map(Save::binds).toList()));
        IdentityHashMap<Save, Boolean> saved = new IdentityHashMap<>();
        for (int place = 0; place < changed.length; place++) {
            saved.put(ordered.get(place), changed[place] == 1);
        }
        return saves.stream().map(saved::get).toList();
    }

    private List<Boolean> inOneStatement(List<Save> saves) {
        TreeSet<Save> apart = new TreeSet<>(locked);
        Set<SessionId> ids = new HashSet<>();
        List<Boolean> first = saves.stream()
                .map(save -> ids.add(save.session().id()) && apart.add(save))
                .toList();
        Binds binds = batch.binds(apart.stream().map(Save::binds).toList()).withAll(shared);
        Set<SessionId> saved = new HashSet<>(database.autocommit(call -> call.rows(many, binds, SessionIds::id)));
        return IntStream.range(0, saves.size())
                .mapToObj(place -> first.get(place)
                        && saved.contains(saves.get(place).session().id()))
                .toList();
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
