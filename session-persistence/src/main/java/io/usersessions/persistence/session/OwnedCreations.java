package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores the session of a sign-in: one statement below the cap, a transaction that counts at it. */
final class OwnedCreation {
    private static final Comparator<Save> BY_OWNER = Comparator.comparing(
                    (Save save) -> save.session().id().bucket())
            .thenComparing(save -> save.session().user().orElseThrow().value());

    /** A round trip of several statements tells nothing but counts. */
    private static final int NEVER_APART = 1;

    private final Database database;
    private final Crowd crowd;
    private final UnreadableRows unreadable;
    /** By cap, which is one as a rule: those that share a statement share it. */
    private final Map<Integer, Combiner<Save, Boolean>> belowCap = new ConcurrentHashMap<>();

    OwnedCreation(Database database, Crowd crowd, UnreadableRows unreadable) {
        this.database = database;
        this.crowd = crowd;
        this.unreadable = unreadable;
    }

    private Combiner<Save, Boolean> below(int cap) {
        Saves saves = new Saves(
                database,
                OwnerStatements.INSERT_BELOW_CAP,
                OwnerStatements.INSERT_ALL_BELOW_CAP,
                OwnerStatements.NEW,
                new Binds().with(OwnerStatements.CAP, cap),
                NEVER_APART,
                BY_OWNER);
        return new Combiner<>(saves, crowd.combining().saves(), crowd);
    }

    Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
        Save save = Save.of(session);
        save.binds().with(OwnerStatements.CAP, cap.most());
        return belowCap.computeIfAbsent(cap.most(), this::below).call(save)
                ? new Creation.Created(List.of())
                : database.transaction(call -> createCounting(call, session, save.binds(), cap, replaced));
    }

    /** The user's row is there: whatever kept the one statement from storing the session, it left or found that row. */
    private Creation createCounting(
            Call call, StoredSession session, Binds binds, SessionCap cap, Optional<SessionId> replaced)
            throws SQLException {
        Optional<Instant> endedBefore = call.row(OwnerStatements.LOCK, binds, OwnedCreation::endedBefore)
                .flatMap(found -> found);
        Instant authenticatedAt = session.signIn().map(SignIn::at).orElseThrow();
        if (endedBefore.filter(authenticatedAt::isBefore).isPresent()) {
            return new Creation.SignInOverruled();
        }
        List<SessionSummary> live = Read.readable(
                call.rows(OwnerStatements.LIVE_OLDEST_FIRST, binds, SessionRows.EACH_SUMMARY), unreadable);
        List<SessionSummary> counting = live.stream()
                .filter(other -> !replaced.equals(Optional.of(other.id())))
                .toList();
        int tooMany = Math.max(0, counting.size() + 1 - cap.most());
        if (tooMany > 0 && cap.whenReached() == WhenReached.REFUSE) {
            return new Creation.CapReached();
        }
        if (call.update(OwnerStatements.INSERT, binds) == 0) {
            return new Creation.IdTaken();
        }
        List<SessionSummary> ended = new ArrayList<>();
        for (SessionSummary oldest : counting.subList(0, tooMany)) {
            call.row(SessionStatements.END, SessionBinds.id(oldest.id()), SessionRows::stored)
                    .ifPresent(stored -> ended.add(stored.summary()));
        }
        call.update(OwnerStatements.SET_COUNT, binds.with(SESSION_OWNER.SIGN_INS, live.size() + 1 - tooMany));
        return new Creation.Created(ended);
    }

    private static Optional<Instant> endedBefore(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject(SESSION_OWNER.ENDED_BEFORE.getName(), OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
