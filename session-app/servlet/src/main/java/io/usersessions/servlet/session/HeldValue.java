package io.usersessions.servlet.session;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.local.Transient;
import org.jspecify.annotations.Nullable;

/**
 * An attribute in both of its forms, kept so that the same object comes out again within a request.
 *
 * @param original what the application put, or what was read
 * @param view what the application gets
 * @param mayChange whether the application may change the original after it put it
 */
record HeldValue(SessionValue stored, Object original, Object view, boolean mayChange) {
    static HeldValue read(SessionValue stored, Object value) {
        return new HeldValue(stored, value, value, false);
    }

    static HeldValue changeable(SessionValue stored, Object original, Object view) {
        return new HeldValue(stored, original, view, true);
    }

    /** An object that the application gets as it is and may change in place. */
    static HeldValue shared(SessionValue stored, Object value) {
        return new HeldValue(stored, value, value, true);
    }

    boolean isOf(SessionValue other) {
        return stored.equals(other);
    }

    /** The object that the application means: the content of a holder. */
    static @Nullable Object content(@Nullable Object value) {
        return value instanceof Transient<?> holder ? holder.value() : value;
    }
}
