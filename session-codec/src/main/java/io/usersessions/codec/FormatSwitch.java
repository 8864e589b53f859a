package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one format and reads several: the first byte of a payload selects the reader. */
final class FormatSwitch extends FormattedCodec {
    private final FormattedCodec written;
    private final Map<Byte, FormattedCodec> read;

    /** @throws IllegalArgumentException if two codecs read the same format */
    FormatSwitch(FormattedCodec written, List<FormattedCodec> others) {
        Map<Byte, FormattedCodec> byFormat = new HashMap<>();
        written.formats().forEach(format -> byFormat.put(format, written));
        for (FormattedCodec other : others) {
            for (byte format : other.formats()) {
                add(format, other, byFormat);
            }
        }
        this.written = written;
        this.read = Map.copyOf(byFormat);
    }

    private static void add(byte format, FormattedCodec codec, Map<Byte, FormattedCodec> byFormat) {
        if (byFormat.put(format, codec) != null) {
            throw new IllegalArgumentException("two of these codecs read payloads that begin with the byte "
                    + printable(format) + "; to read two versions of a codec, put writing(...).reading(...) inside it");
        }
    }

    private static String printable(byte format) {
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
            throw new UnreadableException("in a format that this codec does not read");
        }
        return codec.read(payload, binding);
    }
}
