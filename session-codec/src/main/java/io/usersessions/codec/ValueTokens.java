package io.usersessions.codec;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Values as the tokens of a format, names in the order of their code units. */
final class ValueTokens {
    private ValueTokens() {}

    static void write(Map<String, SessionValue> fields, JsonGenerator generator) {
        generator.writeStartObject(fields, fields.size());
        List<Map.Entry<String, SessionValue>> sorted = new ArrayList<>(fields.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        for (Map.Entry<String, SessionValue> field : sorted) {
            generator.writeName(field.getKey());
            write(field.getValue(), generator);
        }
        generator.writeEndObject();
    }

    private static void write(SessionValue value, JsonGenerator generator) {
        if (value instanceof Text text) {
            generator.writeString(text.value());
        } else if (value instanceof Whole whole) {
            generator.writeNumber(whole.value());
        } else if (value instanceof Real real) {
            generator.writeNumber(real.value());
        } else if (value instanceof Flag flag) {
            generator.writeBoolean(flag.value());
        } else if (value instanceof Items items) {
            generator.writeStartArray(items, items.values().size());
            items.values().forEach(item -> write(item, generator));
            generator.writeEndArray();
        } else if (value instanceof Fields fields) {
            write(fields.values(), generator);
        } else {
            generator.writeNull();
        }
    }
}
