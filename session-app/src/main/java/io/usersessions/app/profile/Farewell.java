package io.usersessions.app.profile;

import io.usersessions.app.session.SessionDesk;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.Visit;
import java.util.List;
import java.util.Set;

/**
 * Removes what is kept beside an account that was deleted: its sessions, its history, and its notes.
 *
 * <p>The account is deleted before, so a sign-in in flight either finds no account any more, or authenticated before the end of all
 * sessions, which refuses it.
 */
record Farewell(ProfileDesk desk) {
    void to(UserId user, Visit visit) {
        SessionDesk sessions = desk.sessions();
        List<SessionId> all =
                sessions.own().list(user).stream().map(SessionSummary::id).toList();
        if (!all.isEmpty()) {
            sessions.ends().add(all, visit.keptClient());
        }
        sessions.own().endAll(user);
        sessions.history().forget(user);
        sessions.notes().keepOnly(user, Set.of());
        visit.signOut();
    }
}
