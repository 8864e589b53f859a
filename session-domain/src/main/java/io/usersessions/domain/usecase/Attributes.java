package io.usersessions.domain.usecase;

import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.attribute.AttributeShapeException;
import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.AttributeTypeException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The attributes of a visit: plain Java values by name, and values of declared types by {@link AttributeKey}.
 *
 * <p>If two requests change different attributes at once, both changes are saved. If both set the same attribute, the later one wins; with {@link
 * #update} both count.
 *
 * <p>Methods that change an attribute throw {@link IllegalStateException} after the visit is closed, and {@link AttributeRefusedException} if
 * the attribute breaks a limit; then nothing changes. Methods with a type throw {@link AttributeTypeException} or {@link
 * AttributeShapeException} if the attribute has another type.
 */
public abstract sealed class Attributes permits Visit {
    Attributes() {}

    /** The attributes as they are now. Their methods return other data and change nothing here. */
    public abstract SessionData data();

    /** Changes the draft, and returns the one before. */
    abstract SessionDraft change(UnaryOperator<SessionDraft> operation);

    /** Whether there is an attribute of this name. */
    public boolean contains(String name) {
        return data().contains(name);
    }

    /** The names of all attributes. */
    public Set<String> names() {
        return data().names();
    }

    /** The attribute as a plain Java value, or empty if there is none; see {@link SessionData#get}. */
    public <T> Optional<T> get(String name, Class<T> type) {
        return data().get(name, type);
    }

    /** The attribute of this key, or empty if there is none. */
    public <T> Optional<T> get(AttributeKey<T> key) {
        Objects.requireNonNull(key, "key");
        return key.in(data());
    }

    /** The attribute as text, or empty if there is none. */
    public Optional<String> text(String name) {
        return data().text(name);
    }

    /** The attribute as a whole number, or empty if there is none. */
    public OptionalLong whole(String name) {
        return data().whole(name);
    }

    /** The attribute as a real number, or empty if there is none. */
    public OptionalDouble real(String name) {
        return data().real(name);
    }

    /** The attribute as a flag, or empty if there is none. */
    public Optional<Boolean> flag(String name) {
        return data().flag(name);
    }

    /** Sets an attribute. */
    public void put(String name, SessionValue value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        change(draft -> draft.withAttribute(name, value));
    }

    /**
     * Sets an attribute to a plain Java value: text, a number, a flag, an instant, bytes, a list or a map; see {@link SessionValue#from}.
     *
     * @throws IllegalArgumentException if the value, or a part of it, is not plain
     * @throws NullPointerException if the value is null: {@link #remove} removes an attribute
     */
    public void put(String name, Object value) {
        put(name, SessionValue.from(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets the attribute of this key.
     *
     * @throws IllegalArgumentException if the value cannot be stored
     */
    public <T> void put(AttributeKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        put(key.name(), key.valueOf(value));
    }

    /** The attribute of this key; if there is none, it is set to what the supplier returns. */
    public <T> T getOrPut(AttributeKey<T> key, Supplier<T> supplier) {
        Objects.requireNonNull(supplier, "supplier");
        return get(key).orElseGet(() -> {
            change(draft -> key.in(draft.session().data()).isPresent()
                    ? draft
                    : draft.withAttribute(key.name(), key.valueOf(supplier.get())));
            return get(key).orElseThrow();
        });
    }

    /** The attribute as a plain Java value; if there is none, it is set to what the supplier returns. */
    public <T> T getOrPut(String name, Class<T> type, Supplier<T> supplier) {
        return getOrPut(AttributeKey.of(name, type), supplier);
    }

    /**
     * Sets the attribute of this key to what a function makes of its value, which is empty if there is none.
     *
     * <p>If another request saved the attribute meanwhile, closing the visit calls the function again with that value: so no step of a counter
     * is lost. The function may therefore be called several times, on the thread that closes the visit, and must do nothing but compute. If it
     * throws then, the changes of the visit are refused.
     *
     * <p>If closing fails because the answer of the store is lost, the step may be stored all the same. Closing the same visit again then counts
     * it twice.
     */
    public <T> void update(AttributeKey<T> key, Function<Optional<T>, T> function) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(function, "function");
        change(draft -> draft.updated(
                key.name(), before -> Optional.of(key.valueOf(function.apply(key.in(before.orElse(null)))))));
    }

    /** The same for a plain Java value: {@code visit.update("count", Long.class, count -> count.orElse(0L) + 1)}. */
    public <T> void update(String name, Class<T> type, Function<Optional<T>, T> function) {
        update(AttributeKey.of(name, type), function);
    }

    /** Removes the attribute of this key and returns it, or empty if there is none. Two requests at once may both get it. */
    public <T> Optional<T> pop(AttributeKey<T> key) {
        Objects.requireNonNull(key, "key");
        SessionDraft before = change(draft -> {
            Optional<T> checked = key.in(draft.session().data());
            return checked.isPresent() ? draft.withoutAttribute(key.name()) : draft;
        });
        return key.in(before.session().data());
    }

    /** Removes an attribute and returns it as a plain Java value, or empty if there is none. Two requests at once may both get it. */
    public <T> Optional<T> pop(String name, Class<T> type) {
        return pop(AttributeKey.of(name, type));
    }

    /** Removes an attribute; does nothing if there is no such attribute. */
    public void remove(String name) {
        Objects.requireNonNull(name, "name");
        change(draft -> draft.withoutAttribute(name));
    }

    /** Removes all attributes but keeps the session, and how much of its client it keeps. */
    public void clear() {
        change(SessionDraft::withoutAttributes);
    }
}
