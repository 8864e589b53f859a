package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A format byte, the version of the application's attributes (4 bytes, big-endian), then the payload of another codec. A payload of the
 * other codec alone has version 1: it was stored before versions were counted.
 */
final class UpcastingCodec extends FormattedCodec {
    static final byte FORMAT = 'V';

    private static final int HEADER = 1 + Integer.BYTES;

    private final FormattedCodec inner;
    private final int version;
    private final List<UnaryOperator<SessionData>> steps;

    /** @param steps the last one produces {@code version}, each of the others the version before that of its successor */
    UpcastingCodec(FormattedCodec inner, int version, List<UnaryOperator<SessionData>> steps) {
        if (version < 1 || steps.size() > version - 1) {
            throw new IllegalArgumentException("versions begin at 1, and " + steps.size() + " steps lead to version "
                    + (steps.size() + 1) + " or later, not to " + version);
        }
        this.inner = inner;
        this.version = version;
        this.steps = List.copyOf(steps);
    }

    @Override
    Set<Byte> formats() {
        Set<Byte> formats = new HashSet<>(inner.formats());
        formats.add(FORMAT);
        return formats;
    }

    @Override
    boolean seals() {
        return inner.seals();
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        byte[] unversioned = inner.write(data, binding);
        return ByteBuffer.allocate(HEADER + unversioned.length)
                .put(FORMAT)
                .putInt(version)
                .put(unversioned)
                .array();
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        if (!isOf(FORMAT, payload)) {
            return upgraded(inner.read(payload, binding), 1);
        }
        int written = versionOf(payload);
        return upgraded(inner.read(Arrays.copyOfRange(payload, HEADER, payload.length), binding), written);
    }

    private int versionOf(byte[] payload) {
        if (payload.length < HEADER) {
            throw new UnreadableException("cut off within its version");
        }
        int written = ByteBuffer.wrap(payload, 1, Integer.BYTES).getInt();
        if (written < 1 || written > version) {
            throw new UnreadableException(
                    "of version " + written + ", but the last version that is read is " + version);
        }
        return written;
    }

    private SessionData upgraded(SessionData data, int from) {
        int first = from - (version - steps.size());
        if (first < 0) {
            throw new UnreadableException("of version " + from + ", which no step upgrades");
        }
        SessionData upgraded = data;
        for (UnaryOperator<SessionData> step : steps.subList(first, steps.size())) {
            upgraded = upgraded(upgraded, step);
        }
        return upgraded;
    }

    private SessionData upgraded(SessionData data, UnaryOperator<SessionData> step) {
        try {
            return Objects.requireNonNull(step.apply(data));
        } catch (RuntimeException failed) {
            // Its message may quote the session.
            throw new UnreadableException("of an older version, and a step fails with "
                    + failed.getClass().getSimpleName());
        }
    }
}
