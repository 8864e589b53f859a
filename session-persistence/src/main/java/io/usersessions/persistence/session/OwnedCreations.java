package io.usersessions.persistence.session;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.combining.Combiner;
import io.usersessions.persistence.combining.Lanes;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
        Save save = Save.belowCap(session, cap.maxSessions());
        return belowCap.computeIfAbsent(cap.maxSessions(), this::below).call(save)
                ? new Creation.Created(List.of())
                : database.transaction(call -> new CountedCreation(call, save, cap, unreadable).create(replaced));
    }

    private Combiner<Save, Boolean> below(int cap) {
        return SessionSaves.combined(database, SaveStatements.createBelow(cap), lanes);
    }
}
