package io.usersessions.servlet.local;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds an object that is kept in the memory of this node only, as an attribute of a session: for the objects that frameworks keep in
 * sessions, and that cannot or must not be stored.
 *
 * <pre>{@code
 * session.setAttribute("wizard", Transient.of(wizard));
 * }</pre>
 *
 * <p>The object is never stored, and never converted or copied. It is lost on another node, when this node restarts, and when the memory
 * is needed for other sessions; the attribute is absent then. A holder is an attribute itself: it cannot be within a list or a map.
 *
 * <p>Two holders are equal if they hold the same object. Immutable; whether the object is safe for several threads is its own affair.
 *
 * @param <T> the type of the object
 */
public final class Transient<T> {
    private final T value;

    private Transient(T value) {
        this.value = value;
    }

    /** A holder of this object. */
    public static <T> Transient<T> of(T object) {
        return new Transient<>(Objects.requireNonNull(object, "object"));
    }

    /** The object itself. */
    public T value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transient<?> that && value == that.value;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(value);
    }

    /** Only the type of the object: values must not appear in logs. */
    @Override
    public String toString() {
        return "Transient[" + value.getClass().getTypeName() + "]";
    }
}
