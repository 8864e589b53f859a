package io.usersessions.servlet.attribute;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Whole;
import io.usersessions.domain.plain.AttributePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads plain data as objects. Data that is never written under a reserved name is read as the map that it is. */
final class ValueReader {
    private final AttributeTypes types;
    private final Conversions conversions;

    ValueReader(AttributeTypes types, Conversions conversions) {
        this.types = types;
        this.conversions = conversions;
    }

    /** @throws UnreadableFormException if it contains a converted object that cannot be read */
    @Nullable
    Object read(SessionValue value, AttributePath at) {
        if (value instanceof Whole whole) {
            return number(whole.value());
        }
        if (value instanceof Items items) {
            return list(items, at);
        }
        if (value instanceof Fields fields) {
            return fields.values().size() == 1 ? single(fields, at) : map(fields, at);
        }
        return value.toPlain();
    }

    private static Object number(long value) {
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private List<@Nullable Object> list(Items items, AttributePath at) {
        List<@Nullable Object> read = new ArrayList<>(items.values().size());
        for (SessionValue each : items.values()) {
            read.add(read(each, at.item(read.size())));
        }
        return Collections.unmodifiableList(read);
    }

    private Map<String, @Nullable Object> map(Fields fields, AttributePath at) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        fields.values().forEach((name, value) -> read.put(name, read(value, at.entry(read.size()))));
        return Collections.unmodifiableMap(read);
    }

    private Object single(Fields fields, AttributePath at) {
        Map.Entry<String, SessionValue> only =
                fields.values().entrySet().iterator().next();
        Optional<? extends Object> read = only.getKey().startsWith(ScalarTags.RESERVED)
                ? tagged(only.getKey(), only.getValue(), at)
                : types.readNamed(at.toString(), fields);
        return read.isPresent() ? read.get() : map(fields, at);
    }

    private Optional<? extends Object> tagged(String name, SessionValue content, AttributePath at) {
        return switch (name) {
            case ScalarTags.SET -> set(content, at);
            case ScalarTags.MAP -> singleMap(content, at);
            case ScalarTags.CONVERTED -> converted(content, at);
            default -> ScalarTags.named(name).flatMap(tag -> tag.read(content));
        };
    }

    /** The set of these elements, or empty if it is not a list, or contains two equal elements. */
    Optional<Set<@Nullable Object>> set(SessionValue content, AttributePath at) {
        if (!(content instanceof Items items)) {
            return Optional.empty();
        }
        Set<@Nullable Object> read = new LinkedHashSet<>(list(items, at));
        return read.size() == items.values().size() ? Optional.of(Collections.unmodifiableSet(read)) : Optional.empty();
    }

    private Optional<Object> converted(SessionValue content, AttributePath at) {
        if (!(content instanceof Fields fields) || fields.values().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, SessionValue> only =
                fields.values().entrySet().iterator().next();
        Conversion<?> conversion = conversions
                .named(only.getKey())
                .orElseThrow(() -> new UnreadableFormException("it has a conversion that this node does not know"));
        return Optional.of(conversion.object(read(only.getValue(), at.component(conversion.name()))));
    }

    private Optional<Map<String, @Nullable Object>> singleMap(SessionValue content, AttributePath at) {
        return content instanceof Fields fields && fields.values().size() == 1
                ? Optional.of(map(fields, at))
                : Optional.empty();
    }
}
