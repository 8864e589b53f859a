package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
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
    static final byte FORMAT = 'T';

    /** Of payloads that were sealed before idle timeout and persistence were bound; read until their sessions are saved or end. */
    static final byte FORMER_FORMAT = 'S';

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
        return Set.of(FORMAT, FORMER_FORMAT);
    }

    @Override
    boolean seals() {
        return true;
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        return behind(FORMAT, keyring.seal(inner.write(data, binding), associated(binding.toBytes())));
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        byte[] associated = associated(facts(payload, binding));
        byte[] sealed = Arrays.copyOfRange(payload, 1, payload.length);
        byte[] opened = keyring.open(sealed, associated).orElseThrow(SealedCodec::closed);
        return inner.read(opened, binding);
    }

    /**
     * What the payload says that it was sealed with. Who writes another format byte before a payload gains nothing: the facts of each
     * format begin with a byte that says so, hence a payload opens under its own format alone.
     */
    private static byte[] facts(byte[] payload, Binding binding) {
        if (isOf(FORMAT, payload)) {
            return binding.toBytes();
        }
        if (isOf(FORMER_FORMAT, payload)) {
            return binding.toFormerBytes();
        }
        throw closed();
    }

    private static byte[] associated(byte[] facts) {
        byte[] associated = new byte[PURPOSE.length + facts.length];
        System.arraycopy(PURPOSE, 0, associated, 0, PURPOSE.length);
        System.arraycopy(facts, 0, associated, PURPOSE.length, facts.length);
        return associated;
    }

    private static UnreadableException closed() {
        return new UnreadableException(CLOSED);
    }
}
