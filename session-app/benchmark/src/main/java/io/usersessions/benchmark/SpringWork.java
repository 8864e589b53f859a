package io.usersessions.benchmark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/** The default of Spring Session JDBC: its converters with Java serialization, one stream for each attribute. */
final class SpringWork implements Work {
    private final SerializingConverter serializing = new SerializingConverter();
    private final DeserializingConverter deserializing = new DeserializingConverter();
    private final Map<String, Serializable> objects;
    private final Map<String, byte[]> rows;

    SpringWork(Map<String, Serializable> objects) {
        this.objects = objects;
        this.rows = encode();
    }

    @Override
    public Map<String, byte[]> encode() {
        Map<String, byte[]> encoded = new HashMap<>();
        objects.forEach((name, value) -> encoded.put(name, serializing.convert(value)));
        return encoded;
    }

    @Override
    public Map<String, Object> decode() {
        Map<String, Object> decoded = new HashMap<>();
        rows.forEach((name, bytes) -> decoded.put(name, deserializing.convert(bytes)));
        return decoded;
    }

    @Override
    public int length() {
        return rows.values().stream().mapToInt(bytes -> bytes.length).sum();
    }
}
