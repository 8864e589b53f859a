package io.usersessions.persistence.session;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.RenderedSql;
import java.util.Comparator;

/**
 * The statements of one kind of save.
 *
 * @param one saves one session: it returns the row that it changed, or otherwise counts it
 * @param many saves many sessions, and returns the ids of those that it saved
 * @param batch the values that {@code many} needs of each session
 * @param shared the values that {@code many} needs once
 * @param lockOrder the order of the rows that saves lock; saves that lock the same row are equal
 * @param isCounted whether {@code one} counts the row, so that a batch of it says what it saved
 */
record SaveStatements(
        RenderedSql one, RenderedSql many, Batch batch, Binds shared, Comparator<Save> lockOrder, boolean isCounted) {
    private static final Comparator<Save> BY_ID =
            Comparator.comparing(save -> save.session().id());

    private static final Comparator<Save> BY_OWNER = Comparator.comparing(
                    (Save save) -> save.session().id().bucket())
            .thenComparing(save -> save.session().user().orElseThrow().value());

    static final SaveStatements REPLACE = new SaveStatements(
            ReplaceStatements.REPLACE, ReplaceStatements.REPLACE_ALL, ReplaceStatements.NEXT, new Binds(), BY_ID, true);

    static final SaveStatements CREATE_ANONYMOUS = new SaveStatements(
            SessionStatements.INSERT_ANONYMOUS,
            SessionStatements.INSERT_ALL_ANONYMOUS,
            SessionStatements.NEW_ANONYMOUS,
            new Binds(),
            BY_ID,
            true);

    static SaveStatements createBelow(int cap) {
        return new SaveStatements(
                OwnedInserts.INSERT_BELOW_CAP,
                OwnedInserts.INSERT_ALL_BELOW_CAP,
                OwnedInserts.NEW,
                new Binds().with(OwnedInserts.CAP, cap),
                BY_OWNER,
                false);
    }
}
