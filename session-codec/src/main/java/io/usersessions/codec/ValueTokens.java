package io.usersessions.codec;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Values as the tokens of a format, names in the order of their code units. */
class ValueTokens {
    private final JsonGenerator generator;

    ValueTokens(JsonGenerator generator) {
        this.generator = generator;
    }

    final void write(Map<String, SessionValue> fields) {
        generator.writeStartObject(fields, fields.size());
        for (String name : inOrder(fields.keySet())) {
            generator.writeName(name);
            write(Objects.requireNonNull(fields.get(name)));
        }
        generator.writeEndObject();
    }

    /** The names of an object in the order in which they are written. */
    Iterable<String> inOrder(Set<String> names) {
        String[] sorted = names.toArray(String[]::new);
        Arrays.sort(sorted);
        return Arrays.asList(sorted);
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
