package io.usersessions.persistence.session;

import java.util.List;
import org.jooq.Field;

/** The columns that a query selects, and where its rows have each of them. */
public final class Selection {
    private final List<SessionColumn<?>> columns;
    /** By the index of a column; 0, which no row has, for one that is not selected. */
    private final int[] places;

    Selection(List<SessionColumn<?>> columns) {
        this.columns = columns;
        this.places = new int[columns.get(0).field().getTable().fields().length];
        for (int place = 0; place < columns.size(); place++) {
            places[columns.get(place).index()] = place + 1;
        }
    }

    /** What the query selects. */
    public List<Field<?>> fields() {
        return columns.stream().<Field<?>>map(SessionColumn::selected).toList();
    }

    int place(SessionColumn<?> column) {
        return places[column.index()];
    }
}
