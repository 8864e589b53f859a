package io.usersessions.app.server;

import io.usersessions.app.session.DeviceName;
import io.usersessions.app.session.SessionNote;
import io.usersessions.app.session.SessionNotes;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes that are lost when the process ends. */
final class InMemoryNotes implements SessionNotes {
    private final Map<UserId, Map<SessionId, SessionNote>> notes = new HashMap<>();

    @Override
    public synchronized Map<SessionId, SessionNote> of(UserId user) {
        return Map.copyOf(notes.getOrDefault(user, Map.of()));
    }

    @Override
    public synchronized void name(UserId user, SessionId session, Optional<DeviceName> name) {
        put(user, session, new SessionNote(name, note(user, session).isRecognised()));
    }

    @Override
    public synchronized void recognise(UserId user, SessionId session) {
        put(user, session, new SessionNote(note(user, session).name(), true));
    }

    @Override
    public synchronized void keepOnly(UserId user, Set<SessionId> sessions) {
        notes.getOrDefault(user, new HashMap<>()).keySet().retainAll(sessions);
    }

    private SessionNote note(UserId user, SessionId session) {
        return of(user).getOrDefault(session, SessionNote.NONE);
    }

    private void put(UserId user, SessionId session, SessionNote note) {
        notes.computeIfAbsent(user, unknown -> new HashMap<>()).put(session, note);
    }
}
