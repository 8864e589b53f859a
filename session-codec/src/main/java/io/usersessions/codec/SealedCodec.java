package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A format byte, then the payload of another codec under authenticated encryption, with the binding as associated data.
 *
 * <p>Whatever is wrong with a payload - altered, cut, moved to another row, put back under a newer version, sealed with a key that is
 * not in the ring, not sealed at all - the outcome is one and the same, and no other reader is tried on it: a reader for unsealed
 * payloads beside this one is what a forger would write for (CVE-2026-39324).
 */
final class SealedCodec extends FormattedCodec {
    static final byte FORMAT = 'S';

    /** So that nothing else the same keys may ever seal is taken for a payload. */
    private static final byte[] PURPOSE = "user-sessions payload 1:".getBytes(StandardCharsets.US_ASCII);

    private static final String CLOSED = "does not open: altered, moved, or not sealed with a key of this ring";

    private final Keyring keyring;
    private final FormattedCodec inner;

    SealedCodec(Keyring keyring, FormattedCodec inner) {
        this.keyring = keyring;
        this.inner = inner;
    }

    @Override
    Set<Byte> formats() {
        return Set.of(FORMAT);
    }

    @Override
    boolean seals() {
        return true;
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        return behind(FORMAT, keyring.seal(inner.write(data, binding), associated(binding)));
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        if (!isOf(FORMAT, payload)) {
            throw closed();
        }
        byte[] sealed = Arrays.copyOfRange(payload, 1, payload.length);
        byte[] opened = keyring.open(sealed, associated(binding)).orElseThrow(SealedCodec::closed);
        return inner.read(opened, binding);
    }

    private static byte[] associated(Binding binding) {
        byte[] facts = binding.toBytes();
        byte[] associated = new byte[PURPOSE.length + facts.length];
        System.arraycopy(PURPOSE, 0, associated, 0, PURPOSE.length);
        System.arraycopy(facts, 0, associated, PURPOSE.length, facts.length);
        return associated;
    }

    private static UnreadableException closed() {
        return new UnreadableException(CLOSED);
    }
}
