package io.usersessions.codec.token;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Nothing;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Writes values as the tokens of a format, with names sorted by code unit. */
public class ValueTokens implements SessionValue.Cases<JsonGenerator> {
    private final JsonGenerator generator;

    public ValueTokens(JsonGenerator generator) {
        this.generator = generator;
    }

    public final void write(Map<String, SessionValue> fields) {
        generator.writeStartObject(fields, fields.size());
        for (String name : inOrder(fields.keySet())) {
            generator.writeName(name);
            write(Objects.requireNonNull(fields.get(name)));
        }
        generator.writeEndObject();
    }

    /** The names of an object in the order of writing. */
    protected Iterable<String> inOrder(Set<String> names) {
        String[] sorted = names.toArray(String[]::new);
        Arrays.sort(sorted);
        return Arrays.asList(sorted);
    }

    protected void writeReal(double number, JsonGenerator to) {
        to.writeNumber(number);
    }

    private void write(SessionValue value) {
        value.when(this);
    }

    @Override
    public JsonGenerator text(Text text) {
        return generator.writeString(text.value());
    }

    @Override
    public JsonGenerator whole(Whole whole) {
        return generator.writeNumber(whole.value());
    }

    @Override
    public JsonGenerator real(Real real) {
        writeReal(real.value(), generator);
        return generator;
    }

    @Override
    public JsonGenerator flag(Flag flag) {
        return generator.writeBoolean(flag.value());
    }

    @Override
    public JsonGenerator items(Items items) {
        generator.writeStartArray(items, items.values().size());
        items.values().forEach(this::write);
        return generator.writeEndArray();
    }

    @Override
    public JsonGenerator fields(Fields fields) {
        write(fields.values());
        return generator;
    }

    @Override
    public JsonGenerator nothing(Nothing nothing) {
        return generator.writeNull();
    }
}
