package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Nothing;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import io.usersessions.domain.plain.AttributePath;

/**
 * An attribute does not have the shape of the type it is read as. The message contains the place, such as {@code cart.items[2].count},
 * the expected shape and the kind of the value found there, but never a value.
 */
public final class AttributeShapeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private static final Kind KIND = new Kind();

    AttributeShapeException(AttributePath path, String why) {
        super(path + ": " + why);
    }

    /** @param expected the expected shape, beginning with its kind */
    static AttributeShapeException expected(String expected, SessionValue found, AttributePath path) {
        return new AttributeShapeException(
                path, "expected " + expected + ", found " + found(found.when(KIND), expected));
    }

    private static String found(String kind, String expected) {
        return expected.startsWith(kind) ? "another" + kind.substring(1) : kind;
    }

    private static final class Kind implements SessionValue.Cases<String> {
        @Override
        public String text(Text value) {
            return "a text";
        }

        @Override
        public String whole(Whole value) {
            return "a whole number";
        }

        @Override
        public String real(Real value) {
            return "a real number";
        }

        @Override
        public String flag(Flag value) {
            return "a flag";
        }

        @Override
        public String items(Items value) {
            return "a list";
        }

        @Override
        public String fields(Fields value) {
            return "a map";
        }

        @Override
        public String nothing(Nothing value) {
            return "nothing";
        }
    }
}
