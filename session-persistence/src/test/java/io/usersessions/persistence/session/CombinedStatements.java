package io.usersessions.persistence.session;

import io.usersessions.persistence.sql.RenderedSql;
import java.util.List;
import java.util.stream.Stream;

/** The statements that several callers share. */
public final class CombinedStatements {
    private CombinedStatements() {}

    public static List<String> texts() {
        return Stream.of(
                        SessionStatements.FIND_ALL,
                        SessionStatements.INSERT_ALL_ANONYMOUS,
                        SessionStatements.TOUCH_ALL,
                        OwnedInserts.INSERT_ALL_BELOW_CAP,
                        ReplaceStatements.REPLACE_ALL)
                .map(RenderedSql::text)
                .toList();
    }
}
