package io.usersessions.persistence.django;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.BulkImport;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.django.DjangoSessions.Made;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the sessions of a Django site in, with their keys: whoever has the old cookie is in the same session here.
 *
 * <p>An import may be stopped at any moment, and repeated: a batch is stored as a whole or not at all, and a row that came in once
 * never comes in again, whatever became of its session here - replaced key, signed out, expired. Rows that Django adds while
 * an import runs may wait for the next. Django's table is only read.
 *
 * <p>Who is signed in is what the data says, which is signed; the {@code user_id} of a row must not differ from it. A session keeps its
 * {@code expire_date}, data, agent and address. What Django keeps among the data to say who is signed in and until when is left out.
 */
public final class DjangoImport {
    private final DataSource source;
    private final DjangoTable table;
    private final DjangoSessions sessions;
    private final BulkImport target;
    private final DjangoImportSettings settings;

    /**
     * An import from a table of a database into the store, which may be in another.
     *
     * @param codec what the sessions of the site are stored with
     */
    public DjangoImport(
            DataSource source,
            DjangoTable table,
            DjangoReader reader,
            PostgresSessions target,
            SessionCodec codec,
            DjangoImportSettings settings) {
        this.source = source;
        this.table = table;
        this.sessions = new DjangoSessions(reader, codec, settings);
        this.target = target.bulkImport();
        this.settings = settings;
    }

    /**
     * Brings in what is there.
     *
     * @throws SessionStoreException if either database fails; what was reported as progress is stored
     */
    public DjangoImportResult run(DjangoImportListener listener) {
        DjangoRows rows = new DjangoRows(source, table, settings.batchSize());
        try (BatchWriter writer = new BatchWriter(target, listener)) {
            List<DjangoRow> page = rows.after("");
            while (!page.isEmpty()) {
                writer.store(read(page, listener));
                page = rows.after(page.get(page.size() - 1).key());
            }
            return writer.finished();
        }
    }

    private ReadPage read(List<DjangoRow> rows, DjangoImportListener listener) {
        Instant now = settings.time().instant();
        ReadPage page = new ReadPage();
        for (DjangoRow row : rows) {
            Made made = sessions.of(row, now);
            page.add(made);
            if (made instanceof Made.Refused refused) {
                listener.refused(refused.keyDigest(), refused.reason());
            }
        }
        return page;
    }
}
