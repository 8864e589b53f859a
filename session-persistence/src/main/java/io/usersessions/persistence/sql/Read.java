package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.util.List;
import java.util.Optional;

/** What was read of a row: a value, or why there is none. */
record Read<T>(Optional<T> value, Optional<SessionStoreException> fault) {
    /** Reads on where a row cannot be read. */
    static <T> Call.Reader<Read<T>> each(Call.Reader<T> reader) {
        return row -> {
            try {
                return new Read<>(Optional.of(SqlFaults.reading(reader, row)), Optional.empty());
            } catch (SessionStoreException unreadable) {
                return new Read<>(Optional.empty(), Optional.of(unreadable));
            }
        };
    }

    /** What could be read; the listener is told of the rest. */
    static <T> List<T> readable(List<Read<T>> rows, UnreadableRows listener) {
        tell(rows, listener);
        return rows.stream().flatMap(row -> row.value().stream()).toList();
    }

    /** Tells the listener of what could not be read, if there is any. */
    static <T> void tell(List<Read<T>> rows, UnreadableRows listener) {
        List<SessionStoreException> faults =
                rows.stream().flatMap(row -> row.fault().stream()).toList();
        if (!faults.isEmpty()) {
            listener.leftOut(faults.size(), faults.get(0));
        }
    }
}
