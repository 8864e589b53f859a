package io.usersessions.servlet.attribute;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of one object to plain data. Collections are iterated once, and no further than session data can hold: they may be of any
 * class, endless, or contain themselves.
 */
final class ValueWriter {
    private final AttributeTypes types;
    private final Conversions conversions;
    private final ValueReader reader;
    private int valuesLeft = SessionData.MAX_BYTES / 2;

    ValueWriter(AttributeTypes types, Conversions conversions, ValueReader reader) {
        this.types = types;
        this.conversions = conversions;
        this.reader = reader;
    }

    SessionValue write(@Nullable Object value, AttributePath at) {
        if (--valuesLeft < 0) {
            throw Refusal.of(value, "there are more values than fit into a session", at);
        }
        if (value == null) {
            return SessionValue.NOTHING;
        }
        return Scalars.isScalar(value.getClass())
                ? Scalars.write(value, at)
                : conversions
                        .of(value)
                        .map(conversion -> converted(conversion, value, at))
                        .orElseGet(() -> unconverted(value, at));
    }

    private SessionValue converted(Conversion<?> conversion, Object value, AttributePath at) {
        checkDepth(value, at);
        SessionValue content = write(conversion.plain(value), at.component(conversion.name()));
        try {
            Object unused = conversion.object(reader.read(content, at));
        } catch (UnreadableFormException unreadable) {
            throw Refusal.of(value, "it would not be read back, " + unreadable.getMessage(), at);
        }
        return SessionValue.of(Map.of(ScalarTags.CONVERTED, SessionValue.of(Map.of(conversion.name(), content))));
    }

    private SessionValue unconverted(Object value, AttributePath at) {
        if (value instanceof Record || value instanceof Enum<?>) {
            return registered(value, at);
        }
        return value instanceof Iterable<?> || value instanceof Map<?, ?>
                ? container(value, at)
                : Scalars.write(value, at);
    }

    private SessionValue registered(Object value, AttributePath at) {
        try {
            return types.valueOf(value);
        } catch (IllegalArgumentException refused) {
            throw Refusal.because(refused, value, at);
        }
    }

    private SessionValue container(Object value, AttributePath at) {
        checkDepth(value, at);
        if (value instanceof List<?> items) {
            return items(items, at);
        }
        if (value instanceof Set<?> items) {
            return set(items, at);
        }
        if (value instanceof Map<?, ?> fields) {
            return map(fields, at);
        }
        throw Refusal.of(value, Refusal.POSSIBLE, at);
    }

    private static void checkDepth(Object value, AttributePath at) {
        if (at.depth() >= SessionData.MAX_DEPTH) {
            throw Refusal.of(value, "nested more than " + SessionData.MAX_DEPTH + " deep, or contains itself", at);
        }
    }

    private SessionValue items(Iterable<?> items, AttributePath at) {
        List<SessionValue> written = new ArrayList<>();
        for (@Nullable Object each : items) {
            written.add(write(each, at.item(written.size())));
        }
        return SessionValue.of(written);
    }

    private SessionValue set(Set<?> items, AttributePath at) {
        SessionValue content = items(items, at);
        if (reader.set(content, at).isEmpty()) {
            throw Refusal.of(items, "two of its elements are equal", at);
        }
        return SessionValue.of(Map.of(ScalarTags.SET, content));
    }

    private SessionValue map(Map<?, ?> fields, AttributePath at) {
        Map<String, SessionValue> written = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            AttributePath place = at.entry(written.size());
            String name = name(field.getKey(), place);
            if (written.put(name, write(field.getValue(), place)) != null) {
                throw Refusal.of(fields, "it contains a name twice", at);
            }
        }
        SessionValue content = fields(written, fields, at);
        return written.size() == 1 ? SessionValue.of(Map.of(ScalarTags.MAP, content)) : content;
    }

    private static SessionValue fields(Map<String, SessionValue> written, Map<?, ?> fields, AttributePath at) {
        try {
            return SessionValue.of(written);
        } catch (IllegalArgumentException badName) {
            throw Refusal.because(badName, fields, at);
        }
    }

    private static String name(@Nullable Object key, AttributePath place) {
        if (!(key instanceof String name)) {
            throw Refusal.of(key, "names of a map are String", place);
        }
        return name;
    }
}
