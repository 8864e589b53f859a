package io.usersessions.domain.attribute;

import io.usersessions.domain.plain.AttributePath;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical constructor and the accessors of a record.
 *
 * @param components in the order of the constructor's parameters
 */
record OpenRecord(Constructor<?> constructor, List<RecordComponent> components) {
    /** @throws IllegalArgumentException if the module of the record does not open it to this module */
    static OpenRecord of(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            open(constructor, type);
            components.forEach(component -> open(component.getAccessor(), type));
            return new OpenRecord(constructor, components);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor", impossible);
        }
    }

    private static void open(AccessibleObject member, Class<?> type) {
        if (!member.trySetAccessible()) {
            throw new IllegalArgumentException(type.getTypeName() + " cannot be reached: its module needs 'opens "
                    + type.getPackageName() + " to io.usersessions.domain'");
        }
    }

    /** @throws AttributeShapeException if the constructor throws; its message is left out, because it may contain values */
    Object construct(@Nullable Object[] arguments, AttributePath path) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw refused(thrown.getCause(), path);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record that was opened can be constructed", impossible);
        }
    }

    private static AttributeShapeException refused(@Nullable Throwable thrown, AttributePath path) {
        if (thrown instanceof Error error) {
            throw error;
        }
        String name = thrown == null ? "nothing" : thrown.getClass().getName();
        return new AttributeShapeException(path, "the constructor of the record refused it with " + name);
    }

    private static RuntimeException unchecked(InvocationTargetException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("an accessor failed", thrown);
    }

    /** The value of an accessor; its exception is thrown unchanged. */
    static @Nullable Object valueOf(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (InvocationTargetException thrown) {
            throw unchecked(thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("a record that was opened can be read", impossible);
        }
    }
}
