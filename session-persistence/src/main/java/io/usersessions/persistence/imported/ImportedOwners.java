package io.usersessions.persistence.imported;

import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.session.SessionBinds;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Call;
import io.usersessions.persistence.sql.ColumnReaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The owners of imported sessions. Their locks are held until the transaction ends.
 *
 * @param endedBefore when each owner last ended all sessions; without the owners that never did
 */
record ImportedOwners(Map<UserId, Instant> endedBefore) {
    private record EndOfAll(UserId user, Instant at) {
        static EndOfAll of(ResultSet row) throws SQLException {
            UserId user = new UserId(ColumnReaders.text(row, 1).orElseThrow());
            return new EndOfAll(user, ColumnReaders.instant(row, 2));
        }
    }

    /** Sign-ins that share a statement lock their owners in the same order. */
    private static final Comparator<String> BY_BUCKET = Comparator.comparing(
                    (String user) -> SessionId.bucketOf(new UserId(user)))
            .thenComparing(Comparator.naturalOrder());

    /** Takes the locks, and adds to the count of each owner the number of its sessions. */
    static ImportedOwners counted(Call call, List<StoredSession> sessions) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        sessions.forEach(session -> session.user().ifPresent(user -> counts.merge(user.value(), 1, Integer::sum)));
        if (counts.isEmpty()) {
            return new ImportedOwners(Map.of());
        }
        Binds owners = ImportStatements.OWNERS.binds(counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_BUCKET))
                .map(ImportedOwners::owner)
                .toList());
        return new ImportedOwners(call.rows(ImportStatements.COUNT_OWNERS, owners, EndOfAll::of).stream()
                .collect(Collectors.toMap(EndOfAll::user, EndOfAll::at)));
    }

    private static Binds owner(Map.Entry<String, Integer> counted) {
        return SessionBinds.owner(new UserId(counted.getKey())).with(SESSION_OWNER.SIGN_INS, counted.getValue());
    }

    /** Whether the session authenticated before its owner ended all sessions. */
    boolean overrule(StoredSession session) {
        return session.signIn()
                .filter(signIn ->
                        endedBefore.containsKey(signIn.user()) && signIn.at().isBefore(endedBefore.get(signIn.user())))
                .isPresent();
    }
}
