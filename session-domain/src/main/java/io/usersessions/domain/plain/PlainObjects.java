package io.usersessions.domain.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one value of plain Java objects, nested in collections and maps. Its messages quote no value and no name of a map. */
public final class PlainObjects<V> {
    private static final AttributePath ROOT = AttributePath.of("");

    private final PlainKinds<V> kinds;
    private final int deepest;
    private int valuesLeft;

    /**
     * The conversion of one object.
     *
     * @param deepest how deep collections and maps may nest
     * @param most how many values there may be
     */
    public PlainObjects(PlainKinds<V> kinds, int deepest, int most) {
        this.kinds = kinds;
        this.deepest = deepest;
        this.valuesLeft = most;
    }

    /**
     * The value of this object.
     *
     * @throws IllegalArgumentException if a part of the object is not plain or beyond a limit; the message names its place and type
     */
    public V value(@Nullable Object plain) {
        return value(plain, ROOT);
    }

    private V value(@Nullable Object plain, AttributePath at) {
        if (--valuesLeft < 0) {
            throw new IllegalArgumentException("more values than fit into session data");
        }
        if (plain == null) {
            return kinds.nothing();
        }
        return kinds.type().isInstance(plain) ? kinds.type().cast(plain) : made(plain, at);
    }

    private V made(Object plain, AttributePath at) {
        if (plain instanceof Collection<?> items) {
            return items(items, at);
        }
        if (plain instanceof Map<?, ?> fields) {
            return fields(fields, at);
        }
        try {
            return scalar(plain);
        } catch (IllegalArgumentException refused) {
            throw refused(refused, at);
        }
    }

    private V scalar(Object plain) {
        if (plain instanceof String || plain instanceof Character || plain instanceof Instant) {
            return kinds.text().apply(plain.toString());
        }
        if (plain instanceof Long || plain instanceof Integer || plain instanceof Short || plain instanceof Byte) {
            return kinds.whole().apply(((Number) plain).longValue());
        }
        if (plain instanceof Double || plain instanceof Float) {
            return kinds.real().apply(((Number) plain).doubleValue());
        }
        if (plain instanceof Boolean flag) {
            return kinds.flag().apply(flag);
        }
        if (plain instanceof byte[] bytes) {
            return kinds.text().apply(Base64.getEncoder().encodeToString(bytes));
        }
        throw new IllegalArgumentException(PlainTypes.refusal(plain.getClass()));
    }

    private V items(Collection<?> plain, AttributePath at) {
        checkDepth(at);
        List<V> items = new ArrayList<>();
        for (Object each : plain) {
            items.add(value(each, at.item(items.size())));
        }
        return kinds.items().apply(items);
    }

    private V fields(Map<?, ?> plain, AttributePath at) {
        checkDepth(at);
        Map<String, V> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : plain.entrySet()) {
            AttributePath place = at.entry(fields.size());
            if (!(field.getKey() instanceof String name)) {
                String type = field.getKey() == null
                        ? "null"
                        : field.getKey().getClass().getTypeName();
                throw new IllegalArgumentException(place.says("names of a map are String, not " + type));
            }
            fields.put(name, value(field.getValue(), place));
        }
        try {
            return kinds.fields().apply(fields);
        } catch (IllegalArgumentException refused) {
            throw refused(refused, at);
        }
    }

    private static IllegalArgumentException refused(IllegalArgumentException why, AttributePath at) {
        return new IllegalArgumentException(at.says(String.valueOf(why.getMessage())), why);
    }

    private void checkDepth(AttributePath at) {
        if (at.depth() >= deepest) {
            throw new IllegalArgumentException("nested more than " + deepest + " deep, or contains itself");
        }
    }
}
