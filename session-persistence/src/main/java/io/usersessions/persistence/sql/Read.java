package io.usersessions.persistence.sql;

import io.usersessions.domain.port.SessionStoreException;
import java.util.List;
import java.util.Optional;

/** The result of reading a row: a value, or the reason why there is none. */
public record Read<T>(Optional<T> value, Optional<SessionStoreException> fault) {
    /** A reader that goes on after a row that cannot be read. */
    public static <T> Call.Reader<Read<T>> each(Call.Reader<T> reader) {
        return row -> {
            try {
                return new Read<>(Optional.of(SqlFaults.reading(reader, row)), Optional.empty());
            } catch (SessionStoreException unreadable) {
                return new Read<>(Optional.empty(), Optional.of(unreadable));
            }
        };
    }

    /** The values; the listener is notified of the rows that cannot be read. */
    public static <T> List<T> readable(List<Read<T>> rows, UnreadableRowListener listener) {
        report(rows, listener);
        return rows.stream().flatMap(row -> row.value().stream()).toList();
    }

    /** Notifies the listener if there are rows that cannot be read. */
    static <T> void report(List<Read<T>> rows, UnreadableRowListener listener) {
        List<SessionStoreException> faults =
                rows.stream().flatMap(row -> row.fault().stream()).toList();
        if (!faults.isEmpty()) {
            listener.leftOut(faults.size(), faults.get(0));
        }
    }
}
