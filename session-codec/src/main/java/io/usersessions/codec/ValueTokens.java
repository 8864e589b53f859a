package io.usersessions.codec;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Values as the tokens of a format, names in the order of their code units. */
class ValueTokens {
    private final JsonGenerator generator;

    ValueTokens(JsonGenerator generator) {
        this.generator = generator;
    }

    final void write(Map<String, SessionValue> fields) {
        generator.writeStartObject(fields, fields.size());
        for (Map.Entry<String, SessionValue> field : inOrder(fields)) {
            generator.writeName(field.getKey());
            write(field.getValue());
        }
        generator.writeEndObject();
    }

    /** The fields in the order in which they are written. */
    Collection<Map.Entry<String, SessionValue>> inOrder(Map<String, SessionValue> fields) {
        List<Map.Entry<String, SessionValue>> sorted = new ArrayList<>(fields.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        return sorted;
    }

    void writeReal(double number, JsonGenerator to) {
        to.writeNumber(number);
    }

    private void write(SessionValue value) {
        if (value instanceof Text text) {
            generator.writeString(text.value());
        } else if (value instanceof Whole whole) {
            generator.writeNumber(whole.value());
        } else if (value instanceof Real real) {
            writeReal(real.value(), generator);
        } else if (value instanceof Flag flag) {
            generator.writeBoolean(flag.value());
        } else if (value instanceof Items items) {
            generator.writeStartArray(items, items.values().size());
            items.values().forEach(this::write);
            generator.writeEndArray();
        } else if (value instanceof Fields fields) {
            write(fields.values());
        } else {
            generator.writeNull();
        }
    }
}
