package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionStoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection to a SQLite file, which serves one call at a time. Its faults are faults of the store and quote no value. */
record SqliteDatabase(Connection connection) {
    /** Connects to a file. A writer waits until another one is done. */
    static SqliteDatabase at(Path file) throws SQLException {
        String url = "jdbc:sqlite:" + file + "?journal_mode=WAL&busy_timeout=30000";
        return new SqliteDatabase(DriverManager.getConnection(url));
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs several statements as one: no other writer comes between them, and a fault takes all of them back. */
    synchronized <T> T atomically(Supplier<T> work) {
        run("begin immediate");
        try {
            T result = work.get();
            run("commit");
            return result;
        } catch (RuntimeException fault) {
            run("rollback");
            throw fault;
        }
    }

    /** Inserts a row. Returns 1, or 0 if there is a conflict and the row is not stored. */
    int insert(String into, Map<String, @Nullable Object> row, String onConflict) {
        String places = "?" + ", ?".repeat(row.size() - 1);
        String values = " (" + String.join(", ", row.keySet()) + ") values (" + places + ") ";
        return run(into + values + onConflict + " returning 1", row.values().toArray());
    }

    /** Runs a statement and returns how many rows it returns. */
    int run(String sql, @Nullable Object... values) {
        return query(sql, row -> row, values).size();
    }

    /** Runs a statement and reads the rows that it returns. */
    synchronized <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> read = new ArrayList<>();
            if (statement.execute()) {
                for (ResultSet rows = statement.getResultSet(); rows.next(); ) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException | RuntimeException fault) {
            throw new SessionStoreException("a statement failed, or a row cannot be read", fault);
        }
    }
}
