package io.usersessions.app.api;

import io.usersessions.domain.model.SessionValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attributes as text, numbers, flags, lists, maps and null, as the JSON mapper knows them; empty stands for null. */
final class JsonValues implements SessionValue.Cases<Optional<Object>> {
    private static final JsonValues OF = new JsonValues();

    private JsonValues() {}

    static Map<String, @Nullable Object> of(Map<String, SessionValue> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value.when(OF).orElse(null)));
        return plain;
    }

    @Override
    public Optional<Object> text(SessionValue.Text value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> whole(SessionValue.Whole value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> real(SessionValue.Real value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> flag(SessionValue.Flag value) {
        return Optional.of(value.value());
    }

    @Override
    public Optional<Object> items(SessionValue.Items value) {
        return Optional.of(value.values().stream()
                .map(item -> item.when(this).orElse(null))
                .toArray());
    }

    @Override
    public Optional<Object> fields(SessionValue.Fields value) {
        return Optional.of(of(value.values()));
    }

    @Override
    public Optional<Object> nothing(SessionValue.Nothing value) {
        return Optional.empty();
    }
}
