package io.usersessions.testkit;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes a value as the letter of its type and its content; text and containers have their length in front. */
record ValueWriter(ByteArrayOutputStream out) {
    void write(SessionValue value) {
        if (value instanceof Text text) {
            out.write('T');
            write(text.value());
        } else if (value instanceof Whole whole) {
            out.write('W');
            out.writeBytes(
                    ByteBuffer.allocate(Long.BYTES).putLong(whole.value()).array());
        } else if (value instanceof Real real) {
            out.write('R');
            out.writeBytes(
                    ByteBuffer.allocate(Double.BYTES).putDouble(real.value()).array());
        } else if (value instanceof Flag flag) {
            out.write(flag.value() ? 'Y' : 'N');
        } else if (value instanceof Items items) {
            out.write('I');
            length(items.values().size());
            items.values().forEach(this::write);
        } else if (value instanceof Fields fields) {
            out.write('F');
            length(fields.values().size());
            fields.values().forEach((name, field) -> {
                write(name);
                write(field);
            });
        } else {
            out.write('0');
        }
    }

    private void write(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        length(utf8.length);
        out.writeBytes(utf8);
    }

    private void length(int length) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
