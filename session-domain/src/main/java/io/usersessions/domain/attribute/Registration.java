package io.usersessions.domain.attribute;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.Locale;

/** Conditions for a registration, and messages about it. */
final class Registration {
    private Registration() {}

    /** @throws IllegalArgumentException if no attribute can have this name or this type */
    static void check(String name, Class<?> type) {
        checkName(name, type);
        checkType(type);
    }

    private static void checkName(String name, Class<?> type) {
        try {
            checked(name);
        } catch (AttributeRefusedException notAName) {
            throw new IllegalArgumentException(
                    "as a name of " + type.getTypeName() + ": " + notAName.getMessage(), notAName);
        }
    }

    /** @throws AttributeRefusedException if no attribute can have this name */
    static String checked(String name) {
        SessionData unused = SessionData.empty().with(name, SessionValue.NOTHING);
        return name;
    }

    private static void checkType(Class<?> type) {
        if (!isPossible(type)) {
            throw new IllegalArgumentException(type.getTypeName() + " is neither a record nor an enum");
        }
        if (type.getTypeParameters().length > 0) {
            throw new IllegalArgumentException(
                    type.getTypeName()
                            + " is generic: its type parameters are unknown when it is read; register a record without type parameters");
        }
    }

    static IllegalArgumentException missing(Class<?> type) {
        return new IllegalArgumentException(
                "type " + type.getTypeName() + " is not registered: "
                        + (isPossible(type)
                                ? "AttributeTypes.builder()" + call(type)
                                : "register records and enums only; put any other value as a SessionValue or as a component of a record"));
    }

    /** The call that registers this type. */
    static String call(Class<?> type) {
        String simple = type.getSimpleName();
        String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        String source = type.getCanonicalName() == null ? simple : type.getCanonicalName();
        return ".register(\"" + name + "\", " + source + ".class)";
    }

    static boolean isPossible(Class<?> type) {
        return type.isRecord() || type.isEnum();
    }
}
