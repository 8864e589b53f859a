package io.usersessions.persistence.django;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.BulkImport;
import io.usersessions.persistence.PostgresSessions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Imports the sessions of a Django site with their keys: a browser that has the old cookie is in the same session here.
 *
 * <p>An import may be stopped at any moment and repeated. A batch is stored as a whole or not at all. A row that was imported once is never
 * imported again, whatever happened to its session here: its key was replaced, its user signed out, it expired. Rows that Django adds
 * while an import runs may be left to the next import. Django's table is only read.
 *
 * <p>The data, which is signed, says who is signed in; the {@code user_id} of a row must not differ from it. A session keeps its
 * {@code expire_date}, data, user agent and address. The attributes in which Django stores the user and the expiry are left out.
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
     * @param codec encodes the sessions of the site
     */
    public DjangoImport(
            DataSource source,
            DjangoTable table,
            DjangoReader reader,
            PostgresSessions target,
            SessionCodec codec,
            DjangoImportSettings settings) {
        this.source = Objects.requireNonNull(source, "source");
        this.table = Objects.requireNonNull(table, "table");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.sessions = new DjangoSessions(
                Objects.requireNonNull(reader, "reader"), Objects.requireNonNull(codec, "codec"), settings);
        this.target = Objects.requireNonNull(target, "target").bulkImport();
    }

    /**
     * Imports all rows that are in the table.
     *
     * @throws SessionStoreException if either database fails; what was reported as progress is stored
     */
    public DjangoImportResult run(DjangoImportListener listener) {
        Objects.requireNonNull(listener, "listener");
        DjangoRows rows = new DjangoRows(source, new DjangoQuery(table, settings.batchSize()));
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
        ReadPage page = new ReadPage(listener);
        for (DjangoRow row : rows) {
            page.add(sessions.of(row, now));
        }
        return page;
    }
}
