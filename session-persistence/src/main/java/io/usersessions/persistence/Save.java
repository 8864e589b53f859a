package io.usersessions.persistence;

import io.usersessions.domain.port.StoredSession;
import java.util.Comparator;

/** A session on its way into the table: what its statement is given. */
record Save(StoredSession session, Binds binds) {
    static final Comparator<Save> BY_ID =
            Comparator.comparing(save -> save.session().id());
    static final Comparator<Save> BY_OWNER = Comparator.comparing(
                    (Save save) -> save.session().id().bucket())
            .thenComparing(save -> save.session().user().orElseThrow().value());

    static Save of(StoredSession session) {
        return new Save(session, SessionRows.binds(session));
    }

    Save with(String name, Object value) {
        return new Save(session, binds.with(name, value));
    }
}
