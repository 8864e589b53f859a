package io.usersessions.app.session;

import io.usersessions.app.account.StatementRunner;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of notes. */
public final class StoredNotes implements SessionNotes {
    private static final String ALL =
            "select session_id, name, is_recognised from user_accounts.session_note where user_id = ?";
    private static final String NAME = "insert into user_accounts.session_note as note (session_id, user_id, name)"
            + " values (?, ?, ?) on conflict (session_id) do update set name = excluded.name"
            + " where note.user_id = excluded.user_id";
    private static final String RECOGNISE =
            "insert into user_accounts.session_note as note (session_id, user_id, is_recognised) values (?, ?, true)"
                    + " on conflict (session_id) do update set is_recognised = true"
                    + " where note.user_id = excluded.user_id";
    private static final String KEEP_ONLY =
            "delete from user_accounts.session_note where user_id = ? and session_id <> all (?)";

    private final StatementRunner statements;

    /** Notes in the database of this data source. */
    public StoredNotes(DataSource dataSource) {
        this.statements = new StatementRunner(dataSource);
    }

    private record Row(String session, SessionNote note) {}

    @Override
    public Map<SessionId, SessionNote> of(UserId user) {
        Map<SessionId, SessionNote> notes = new HashMap<>();
        statements
                .all(
                        ALL,
                        statement -> statement.setString(1, user.value()),
                        row -> new Row(row.getString(1), note(row.getString(2), row.getBoolean(3))))
                .forEach(row -> SessionId.parse(row.session()).ifPresent(id -> notes.put(id, row.note())));
        return notes;
    }

    private static SessionNote note(@Nullable String name, boolean isRecognised) {
        return new SessionNote(Optional.ofNullable(name).flatMap(DeviceName::typed), isRecognised);
    }

    @Override
    public void name(UserId user, SessionId session, Optional<DeviceName> name) {
        statements.changes(NAME, statement -> {
            statement.setString(1, session.toString());
            statement.setString(2, user.value());
            statement.setString(3, name.map(DeviceName::text).orElse(null));
        });
    }

    @Override
    public void recognise(UserId user, SessionId session) {
        statements.changes(RECOGNISE, statement -> {
            statement.setString(1, session.toString());
            statement.setString(2, user.value());
        });
    }

    @Override
    public void keepOnly(UserId user, Set<SessionId> sessions) {
        Object[] ids = sessions.stream().map(SessionId::toString).toArray();
        statements.changes(KEEP_ONLY, statement -> {
            statement.setString(1, user.value());
            statement.setArray(2, statement.getConnection().createArrayOf("text", ids));
        });
    }
}
