package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one format and reads several: the payload says which. */
final class FormatSwitch extends FormattedCodec {
    private final FormattedCodec written;
    private final Map<Byte, FormattedCodec> read;

    /** @throws IllegalArgumentException if two of them read payloads of one format */
    FormatSwitch(FormattedCodec written, List<FormattedCodec> others) {
        Map<Byte, FormattedCodec> byFormat = new HashMap<>();
        written.formats().forEach(format -> byFormat.put(format, written));
        for (FormattedCodec other : others) {
            for (byte format : other.formats()) {
                if (byFormat.put(format, other) != null) {
                    throw new IllegalArgumentException("two of these codecs read payloads that begin with the byte "
                            + shown(format) + "; to choose within a codec, put writing(...).reading(...) inside of it");
                }
            }
        }
        this.written = written;
        this.read = Map.copyOf(byFormat);
    }

    private static String shown(byte format) {
        return format > ' ' ? "'" + (char) format + "'" : Byte.toString(format);
    }

    @Override
    Set<Byte> formats() {
        return read.keySet();
    }

    @Override
    boolean seals() {
        return read.values().stream().anyMatch(FormattedCodec::seals);
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        return written.write(data, binding);
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        FormattedCodec codec = payload.length == 0 ? null : read.get(payload[0]);
        if (codec == null) {
            throw new UnreadableException("in a format that is not read here");
        }
        return codec.read(payload, binding);
    }
}
