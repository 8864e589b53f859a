package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The owners of sessions that arrive; their locks are held until the transaction ends.
 *
 * @param endedBefore when those of them who ever ended all their sessions did so
 */
record ArrivingOwners(Map<UserId, Instant> endedBefore) {
    private record EndOfAll(UserId user, Instant at) {
        static EndOfAll of(ResultSet result) throws SQLException {
            UserId user = new UserId(ColumnReaders.text(result, 1).orElseThrow());
            return new EndOfAll(user, ColumnReaders.instant(result, 2));
        }
    }

    /** The order in which sign-ins that share a statement lock their owners, too. */
    private static final Comparator<String> BY_BUCKET = Comparator.comparing(
                    (String user) -> SessionId.bucketOf(new UserId(user)))
            .thenComparing(Comparator.naturalOrder());

    /** Takes the locks in one order for all, and counts what each owner gets. */
    static ArrivingOwners counted(Call call, List<StoredSession> sessions) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        sessions.forEach(session -> session.user().ifPresent(user -> counts.merge(user.value(), 1, Integer::sum)));
        if (counts.isEmpty()) {
            return new ArrivingOwners(Map.of());
        }
        Binds owners = BulkStatements.OWNERS.binds(counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_BUCKET))
                .map(ArrivingOwners::owner)
                .toList());
        return new ArrivingOwners(call.rows(BulkStatements.COUNT_OWNERS, owners, EndOfAll::of).stream()
                .collect(Collectors.toMap(EndOfAll::user, EndOfAll::at)));
    }

    private static Binds owner(Map.Entry<String, Integer> counted) {
        return SessionBinds.owner(new UserId(counted.getKey())).with(SESSION_OWNER.SIGN_INS, counted.getValue());
    }

    /** Whether it authenticated before its owner ended all. */
    boolean overrule(StoredSession session) {
        return session.signIn()
                .filter(signIn ->
                        endedBefore.containsKey(signIn.user()) && signIn.at().isBefore(endedBefore.get(signIn.user())))
                .isPresent();
    }
}
