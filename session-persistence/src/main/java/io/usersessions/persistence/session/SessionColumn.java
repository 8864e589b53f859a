package io.usersessions.persistence.session;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.persistence.sql.ColumnReader;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A column of table {@code session}: how it is selected, read and bound.
 *
 * @param index its place in the table, from 0
 * @param field its name and type in statements
 * @param selected what a query selects for it
 * @param reader reads what was selected
 * @param ofSession its value when a session is stored
 * @param ofTouch its value when a session is touched
 */
record SessionColumn<T>(
        int index,
        TableField<?, ?> field,
        Field<?> selected,
        ColumnReader<T> reader,
        Source<StoredSession> ofSession,
        Source<Touch> ofTouch) {

    /** Returns the value of a parameter. */
    @FunctionalInterface
    interface Source<S> {
        @Nullable
        Object valueOf(S source);
    }

    /** A column that is selected by its name, and not bound yet. */
    static <T> SessionColumn<T> of(TableField<?, ?> field, ColumnReader<T> reader) {
        int index = field.getTable().indexOf(field);
        return new SessionColumn<>(index, field, field, reader, unbound(field), unbound(field));
    }

    SessionColumn<T> selectedAs(Field<?> expression) {
        return new SessionColumn<>(index, field, expression, reader, ofSession, ofTouch);
    }

    SessionColumn<T> bound(Source<StoredSession> source) {
        return new SessionColumn<>(index, field, selected, reader, source, ofTouch);
    }

    SessionColumn<T> touched(Source<Touch> source) {
        return new SessionColumn<>(index, field, selected, reader, ofSession, source);
    }

    /** A column of the client, which a touch stores as well. */
    SessionColumn<T> ofClient(Source<Client> source) {
        return bound(session -> source.valueOf(session.client())).touched(touch -> source.valueOf(touch.client()));
    }

    private static <S> Source<S> unbound(Field<?> field) {
        return source -> {
            throw new IllegalStateException("nothing binds column " + field.getName());
        };
    }
}
