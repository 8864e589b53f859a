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
 * <p>All defects of a payload have the same outcome: altered, cut, moved to another row, put back under a newer version, sealed with a
 * key that is not in the ring, or not sealed. No other reader is tried on it: a forger would write for a reader of unsealed payloads
 * (CVE-2026-39324).
 */
final class SealedCodec extends FormattedCodec {
    static final byte FORMAT = 'T';

    /** Payloads sealed before idle timeout and persistence were bound; they are read until their sessions are saved or end. */
    static final byte FORMER_FORMAT = 'S';

    /** Separates payloads from anything else that the same keys may seal. */
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
        return payload(FORMAT, keyring.seal(inner.write(data, binding), associated(binding.toBytes())));
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        byte[] associated = associated(facts(payload, binding));
        byte[] sealed = Arrays.copyOfRange(payload, 1, payload.length);
        byte[] opened = keyring.open(sealed, associated).orElseThrow(SealedCodec::closed);
        return inner.read(opened, binding);
    }

    /**
     * The facts that a payload of this format is bound to. An attacker gains nothing by changing the format byte: the facts of each
     * format begin with a byte of their own, so a payload opens only under its own format.
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
