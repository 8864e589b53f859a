package io.usersessions.domain.json;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Nothing;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.util.Map;
import java.util.TreeMap;

/** Writes values as compact JSON, with names sorted by code unit. */
final class JsonWriter implements SessionValue.Cases<StringBuilder> {
    private final StringBuilder out;

    JsonWriter(StringBuilder out) {
        this.out = out;
    }

    void write(Map<String, SessionValue> fields) {
        char before = '{';
        for (Map.Entry<String, SessionValue> field : new TreeMap<>(fields).entrySet()) {
            JsonString.write(field.getKey(), out.append(before));
            out.append(':');
            field.getValue().when(this);
            before = ',';
        }
        out.append(fields.isEmpty() ? "{}" : "}");
    }

    @Override
    public StringBuilder text(Text text) {
        JsonString.write(text.value(), out);
        return out;
    }

    @Override
    public StringBuilder whole(Whole whole) {
        return out.append(whole.value());
    }

    @Override
    public StringBuilder real(Real real) {
        return out.append(RealText.of(real.value()));
    }

    @Override
    public StringBuilder flag(Flag flag) {
        return out.append(flag.value());
    }

    @Override
    public StringBuilder items(Items items) {
        char before = '[';
        for (SessionValue item : items.values()) {
            out.append(before);
            item.when(this);
            before = ',';
        }
        return out.append(items.values().isEmpty() ? "[]" : "]");
    }

    @Override
    public StringBuilder fields(Fields fields) {
        write(fields.values());
        return out;
    }

    @Override
    public StringBuilder nothing(Nothing nothing) {
        return out.append("null");
    }
}
