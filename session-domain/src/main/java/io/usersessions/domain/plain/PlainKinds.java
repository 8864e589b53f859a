package io.usersessions.domain.plain;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * How a value of each kind is made. A function throws {@link IllegalArgumentException} if there is no such value.
 *
 * @param <V> the values
 * @param type of objects that are such values already
 * @param nothing the value for null
 */
public record PlainKinds<V>(
        Class<V> type,
        Function<String, V> text,
        LongFunction<V> whole,
        DoubleFunction<V> real,
        Function<Boolean, V> flag,
        Function<List<V>, V> items,
        Function<Map<String, V>, V> fields,
        V nothing) {}
