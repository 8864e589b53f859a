package io.usersessions.servlet.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.Map;
import java.util.Set;

/** Writes objects without parts: in their plain form if they have one, or else under the tag of their class. */
final class Scalars {
    private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, Double.class, Integer.class);

    private Scalars() {}

    /** Whether {@link #write} takes objects of exactly this class. */
    static boolean isScalar(Class<?> type) {
        return PLAIN.contains(type) || ScalarTags.of(type).isPresent();
    }

    static SessionValue write(Object value, AttributePath at) {
        if (value instanceof String text) {
            return text(text, at);
        }
        if (value instanceof Boolean flag) {
            return SessionValue.of(flag.booleanValue());
        }
        if (value instanceof Double real) {
            return real(real, at);
        }
        if (value instanceof Integer || (value instanceof Long number && number.intValue() != number)) {
            return SessionValue.of(((Number) value).longValue());
        }
        return tagged(value, at);
    }

    private static SessionValue text(String text, AttributePath at) {
        try {
            return SessionValue.of(text);
        } catch (IllegalArgumentException illFormed) {
            throw Refusal.because(illFormed, text, at);
        }
    }

    private static SessionValue real(Double real, AttributePath at) {
        if (!Double.isFinite(real)) {
            throw Refusal.of(real, "it is not a finite number", at);
        }
        return SessionValue.of(real.doubleValue());
    }

    private static SessionValue tagged(Object value, AttributePath at) {
        ScalarTag<?> tag = ScalarTags.of(value.getClass()).orElseThrow(() -> Refusal.of(value, Refusal.POSSIBLE, at));
        SessionValue content = tag.write(value)
                .orElseThrow(() -> Refusal.of(value, "its text form would not be read back as an equal object", at));
        return SessionValue.of(Map.of(tag.name(), content));
    }
}
