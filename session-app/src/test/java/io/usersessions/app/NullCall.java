package io.usersessions.app;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call of a public constructor or method with null for one parameter that must not be null, and valid values for the others. */
record NullCall(Executable entry, int place) {
    /** All such calls of what a class declares. */
    static Stream<NullCall> of(Class<?> type) {
        return Stream.of(type.getConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(NullCall::isOwn)
                .flatMap(entry ->
                        IntStream.range(0, entry.getParameterCount()).mapToObj(place -> new NullCall(entry, place)))
                .filter(call -> !call.isAllowed());
    }

    private static boolean isOwn(Executable entry) {
        int modifiers = entry.getModifiers();
        return Modifier.isPublic(modifiers)
                && !Modifier.isAbstract(modifiers)
                && !entry.isSynthetic()
                && !isException(entry)
                && !isForUsers(entry)
                && !isOfTheLanguage(entry);
    }

    /** A fault of which no message or cause is known must not be hidden by another; the JDK's exceptions accept null too. */
    private static boolean isException(Executable entry) {
        return entry instanceof Constructor && Throwable.class.isAssignableFrom(entry.getDeclaringClass());
    }

    /** A default method of an interface that users implement: it stands in for theirs. */
    private static boolean isForUsers(Executable entry) {
        return entry instanceof Method method
                && method.isDefault()
                && !method.getDeclaringClass().isSealed();
    }

    private static boolean isOfTheLanguage(Executable entry) {
        return entry.getName().equals("equals")
                || (entry.getDeclaringClass().isEnum() && entry.getName().equals("valueOf"));
    }

    private boolean isAllowed() {
        AnnotatedType type = parameter().getAnnotatedType();
        return parameter().getType().isPrimitive()
                || type.isAnnotationPresent(Nullable.class)
                || (type instanceof AnnotatedTypeVariable variable
                        && Stream.of(variable.getAnnotatedBounds())
                                .anyMatch(bound -> bound.isAnnotationPresent(Nullable.class)));
    }

    Parameter parameter() {
        return entry.getParameters()[place];
    }

    /** Throws what the entry throws. */
    void run() throws Throwable {
        @Nullable
        Object[] arguments =
                Stream.of(entry.getParameterTypes()).map(SampleValues::of).toArray();
        arguments[place] = null;
        try {
            if (entry instanceof Method method) {
                method.invoke(receiver(), arguments);
            } else {
                ((Constructor<?>) entry).newInstance(arguments);
            }
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private @Nullable Object receiver() {
        return Modifier.isStatic(entry.getModifiers()) ? null : SampleValues.of(entry.getDeclaringClass());
    }

    @Override
    public String toString() {
        String name = entry instanceof Method ? "." + entry.getName() : "";
        return entry.getDeclaringClass().getSimpleName() + name
                + Arrays.stream(entry.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                + " without " + parameter().getName();
    }
}
