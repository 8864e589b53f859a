package io.usersessions.servlet.attribute;

import io.usersessions.domain.attribute.AttributeShapeException;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts the objects that servlet applications put into a session to plain data, and back to equal objects on any node.
 *
 * <p><b>Plain forms.</b> {@code String} is text, {@code Boolean} a flag, {@code Double} a real number; {@code Integer}, and {@code Long}
 * outside the range of an {@code int}, is a whole number; a {@code List} is items, a {@code Map} with {@code String} names is fields, and
 * null within them is {@link SessionValue#NOTHING}. Code that uses {@code Visit} reads and puts these as it always does.
 *
 * <p><b>Tagged forms</b> are maps whose only entry has a reserved name, such as <code>{"_long":5}</code>: {@link ScalarTags} lists them.
 * A {@code Set} is <code>{"_set":[...]}</code>. A map with exactly one entry is <code>{"_map":{...}}</code>, so that no map of an
 * application looks like a tagged form. A registered record or enum has the form of its {@link AttributeTypes}, such as
 * <code>{"cart":{...}}</code>; its name must not begin with {@value ScalarTags#RESERVED}. A converted object is
 * <code>{"_as":{"name":...}}</code> with the name of its conversion and its plain form.
 *
 * <p>Lists, sets and maps are read as unmodifiable; lists and sets keep their order, maps as far as the codec does. A map whose only entry
 * has a reserved name, but a content that is never written, is read as the map that it is. So is one whose only entry has an unknown name.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class AttributeValues {
    private final AttributeTypes types;
    private final Conversions conversions;
    private final ValueReader reader;

    private AttributeValues(AttributeTypes types, Conversions conversions) {
        this.types = types;
        this.conversions = conversions;
        this.reader = new ValueReader(types, conversions);
    }

    /**
     * A conversion that stores these records and enums, too.
     *
     * @throws IllegalArgumentException if a registered name is reserved
     */
    public static AttributeValues of(AttributeTypes types) {
        for (String name : Objects.requireNonNull(types, "types").names()) {
            if (name.startsWith(ScalarTags.RESERVED)) {
                throw new IllegalArgumentException(
                        "the type '" + name + "' cannot be stored by way of HttpSession: names that begin with "
                                + ScalarTags.RESERVED + " are reserved; register it under another name");
            }
        }
        return new AttributeValues(types, Conversions.NONE);
    }

    /**
     * The same with these conversions, in the order in which they are asked.
     *
     * @throws IllegalArgumentException if two have the same name, or one can convert nothing
     */
    public AttributeValues converting(List<Conversion<?>> all) {
        return new AttributeValues(types, new Conversions(all));
    }

    /**
     * An object as plain data.
     *
     * @param name of the attribute, for messages
     * @throws IllegalArgumentException if the object, or anything in it, cannot be stored; the message names the attribute, the place in
     *     it, the type, and what to do, but no value. An exception that the object itself throws is passed on
     */
    public SessionValue toStored(String name, Object value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return new ValueWriter(types, conversions, reader).write(value, AttributePath.of(name));
    }

    /**
     * Plain data as an object; null if it is {@link SessionValue#NOTHING}.
     *
     * @param name of the attribute, for messages
     * @throws AttributeShapeException if it is stored under the name of a registered type, but is not a value of that type: the type was
     *     changed while the session lived
     * @throws UnreadableFormException if it contains a converted object that cannot be read on this node
     */
    public @Nullable Object fromStored(String name, SessionValue value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return reader.read(value, AttributePath.of(name));
    }

    /**
     * Whether an object that {@link #toStored} takes can change later, so that it must be converted again: true for each list, set and map,
     * also within the object, that is not known to be immutable.
     */
    public boolean mayChange(Object value) {
        return Changeable.isChangeable(Objects.requireNonNull(value, "value"));
    }

    /** Whether an object is converted or contains one that is, so that the application may change it in place. */
    public boolean isConverted(Object value) {
        return conversions.areNeededFor(Objects.requireNonNull(value, "value"));
    }
}
