package io.usersessions.codec.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;

/**
 * An attribute does not have the shape of the type it is read as. The message names the place, such as {@code cart.items[2].count},
 * what was expected there and what kind of value was found, and never a value.
 */
public final class AttributeShapeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AttributeShapeException(AttributePath path, String why) {
        super(path + ": " + why);
    }

    /** @param expected what was expected, beginning with its kind */
    static AttributeShapeException expected(String expected, SessionValue found, AttributePath path) {
        return new AttributeShapeException(path, "expected " + expected + ", found " + found(kind(found), expected));
    }

    private static String found(String kind, String expected) {
        return expected.startsWith(kind) ? "another" + kind.substring(1) : kind;
    }

    private static String kind(SessionValue value) {
        if (value instanceof Text) {
            return "a text";
        }
        if (value instanceof Whole) {
            return "a whole number";
        }
        if (value instanceof Real) {
            return "a real number";
        }
        if (value instanceof Flag) {
            return "a flag";
        }
        if (value instanceof Items) {
            return "a list";
        }
        return value instanceof Fields ? "a map" : "nothing";
    }
}
