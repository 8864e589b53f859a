package io.usersessions.servlet;

import io.usersessions.servlet.attribute.Conversion;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How objects of a class that is none of your own become attributes: as plain values, from which equal objects are made again on any node.
 *
 * <pre>{@code
 * AttributeConversion<Date> dates = AttributeConversion.of(
 *         "date", Date.class, Date::toInstant, plain -> Date.from((Instant) plain));
 * }</pre>
 *
 * <p><b>Plain values</b> are whatever an attribute may be, also within lists and maps: text, numbers, instants, registered records, and objects
 * that have a conversion themselves. They are read as attributes are: lists, sets and maps come unmodifiable. The stored form is
 * <code>{"_as":{"date":...}}</code>. It contains no class name, and no class is ever looked up from stored data.
 *
 * <p><b>Which conversion.</b> Objects of exactly this class are converted, unless {@link #andSubclasses} is called. Of several conversions for
 * an object the one that was added first is used, and the next one if that one {@linkplain #where declines}. If all decline, the object is
 * treated as if it had no conversion. A conversion goes before the rules for lists, sets, maps and registered records; the other classes
 * that can be attributes anyway are never converted.
 *
 * <p><b>Change.</b> A name stays as long as sessions live that contain it. The plain form may change if it can still be read. An attribute whose
 * plain form cannot be read, because this node does not know the name or because reading throws, is absent on this node, and that is
 * logged; it stays stored for the nodes that can read it, and all other attributes are as they were.
 *
 * <p>Converted objects may change after they were put or got: they are converted again before the response begins, and stored if their plain
 * form is another one then. So one object must always have the same plain form. Immutable; the functions are called by many threads at once.
 *
 * @param <T> the class
 */
public final class AttributeConversion<T> {
    private final Conversion<T> conversion;

    private AttributeConversion(Conversion<T> conversion) {
        this.conversion = conversion;
    }

    /**
     * A conversion of the objects of exactly this class.
     *
     * @param name of the plain form in stored sessions, as long as they live; it must be possible as the name of an attribute
     * @param toPlain the plain value of an object. What it throws is passed on to the code that puts the object
     * @param fromPlain the object of a plain value. A plain value that it throws for is unreadable. It is tried when an object is put, and an
     *     object that it cannot make again is refused then
     * @throws IllegalArgumentException if no plain form can have this name, or if the class can be an attribute anyway, such as {@code String}
     */
    public static <T> AttributeConversion<T> of(
            String name, Class<T> type, Function<? super T, ?> toPlain, Function<Object, ? extends T> fromPlain) {
        Objects.requireNonNull(toPlain, "toPlain");
        Objects.requireNonNull(fromPlain, "fromPlain");
        return new AttributeConversion<>(Conversion.of(
                Objects.requireNonNull(name, "name"), Objects.requireNonNull(type, "type"), toPlain, fromPlain));
    }

    /** Converts the objects of all subclasses, too; what {@code fromPlain} makes may be of any of them. */
    public AttributeConversion<T> andSubclasses() {
        return new AttributeConversion<>(conversion.inherited());
    }

    /** Declines every object for which this is false; {@code toPlain} is not asked for it. */
    public AttributeConversion<T> where(Predicate<? super T> isConvertible) {
        return new AttributeConversion<>(conversion.where(Objects.requireNonNull(isConvertible, "isConvertible")));
    }

    Conversion<T> conversion() {
        return conversion;
    }

    /** The name and the class. */
    @Override
    public String toString() {
        return "AttributeConversion[" + conversion.name() + ": "
                + conversion.type().getTypeName() + "]";
    }
}
