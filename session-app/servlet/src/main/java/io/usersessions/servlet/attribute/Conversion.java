package io.usersessions.servlet.attribute;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.lang.reflect.Modifier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How objects of a class become plain objects under a name, and back.
 *
 * @param isInherited whether objects of subclasses are converted, too
 * @param isTaken false for an object that is declined
 */
public record Conversion<T>(
        String name,
        Class<T> type,
        boolean isInherited,
        Predicate<? super T> isTaken,
        Function<? super T, ?> toPlain,
        Function<Object, ? extends T> fromPlain) {
    /**
     * A conversion of objects of exactly this class.
     *
     * @throws IllegalArgumentException if the name is impossible in stored data, or the class needs no conversion
     */
    public static <T> Conversion<T> of(
            String name, Class<T> type, Function<? super T, ?> toPlain, Function<Object, ? extends T> fromPlain) {
        checkName(name, type);
        if (type.isPrimitive() || Scalars.isScalar(type)) {
            throw new IllegalArgumentException(type.getTypeName() + " can be an attribute without a conversion");
        }
        return new Conversion<>(name, type, false, object -> true, toPlain, fromPlain);
    }

    private static void checkName(String name, Class<?> type) {
        try {
            SessionData unused = SessionData.empty().with(name, SessionValue.NOTHING);
        } catch (AttributeRefusedException notAName) {
            throw new IllegalArgumentException(
                    "as a name for " + type.getTypeName() + ": " + notAName.getMessage(), notAName);
        }
    }

    public Conversion<T> inherited() {
        return new Conversion<>(name, type, true, isTaken, toPlain, fromPlain);
    }

    public Conversion<T> where(Predicate<? super T> further) {
        return new Conversion<>(
                name, type, isInherited, object -> isTaken.test(object) && further.test(object), toPlain, fromPlain);
    }

    /** Whether there can be an object that it converts. */
    boolean isPossible() {
        return isInherited || !Modifier.isAbstract(type.getModifiers()) || type.isArray();
    }

    boolean takes(Object object) {
        boolean isOfType = isInherited ? type.isInstance(object) : object.getClass() == type;
        return isOfType && isTaken.test(type.cast(object));
    }

    @Nullable
    Object plain(Object object) {
        return toPlain.apply(type.cast(object));
    }

    /**
     * The object of a plain one.
     *
     * @throws UnreadableFormException if there is none
     */
    Object object(@Nullable Object plain) {
        Object made = plain == null ? null : made(plain);
        if (made == null || !type.isInstance(made)) {
            throw new UnreadableFormException(
                    "its conversion '" + name + "' makes no " + type.getTypeName() + " of it");
        }
        return made;
    }

    private @Nullable Object made(Object plain) {
        try {
            return fromPlain.apply(plain);
        } catch (RuntimeException failed) {
            throw new UnreadableFormException(
                    "its conversion '" + name + "' threw " + failed.getClass().getName());
        }
    }
}
