package io.usersessions.persistence.session;

import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.persistence.combining.Combiner;
import io.usersessions.persistence.combining.Lanes;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stores the sessions of sign-ins: with one statement below the cap, in a transaction that counts at the cap. */
final class OwnedCreations {
    private final Database database;
    private final Lanes lanes;
    private final UnreadableRowListener unreadable;
    /** By cap, of which there usually is one: sign-ins that share a statement share the cap. */
    private final Map<Integer, Combiner<Save, Boolean>> belowCap = new ConcurrentHashMap<>();

    OwnedCreations(Database database, Lanes lanes, UnreadableRowListener unreadable) {
        this.database = database;
        this.lanes = lanes;
        this.unreadable = unreadable;
    }

    Creation create(NewSession next) {
        int cap = next.cap().maxSessions();
        Save save = Save.belowCap(next.session(), cap);
        return belowCap.computeIfAbsent(cap, this::below).call(save)
                ? new Creation.Created(List.of())
                : database.transaction(call -> new CountedCreation(call, save, next, unreadable).create());
    }

    private Combiner<Save, Boolean> below(int cap) {
        return SessionSaves.combined(database, SaveStatements.createBelow(cap), lanes);
    }
}
