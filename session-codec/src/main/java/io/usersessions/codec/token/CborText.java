package io.usersessions.codec.token;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.bytes.Utf8;
import java.nio.ByteBuffer;

/** A text of CBOR, decoded as strict UTF-8. Jackson itself accepts overlong forms and damaged sequences of four bytes. */
public final class CborText {
    private final byte[] payload;
    private final ByteBuffer in;

    private CborText(byte[] payload, int offset) {
        this.payload = payload;
        this.in = ByteBuffer.wrap(payload).position(offset);
    }

    /**
     * The text at this offset of a payload that {@link CborGate} has checked.
     *
     * @throws UnreadableException if there is no text, or no well-formed text
     */
    public static String at(long offset, byte[] payload) {
        return new CborText(payload, (int) offset).text();
    }

    private String text() {
        CborHead head = CborHead.next(in);
        if (head.type() != CborHead.TEXT) {
            throw new UnreadableException("a name is not a text");
        }
        return head.isIndefinite() ? chunks() : chunk(head);
    }

    private String chunks() {
        StringBuilder text = new StringBuilder();
        while (payload[in.position()] != CborHead.BREAK) {
            text.append(chunk(CborHead.next(in)));
        }
        return text.toString();
    }

    private String chunk(CborHead head) {
        int length = (int) head.argument(in);
        String chunk = Utf8.decode(payload, in.position(), length);
        in.position(in.position() + length);
        return chunk;
    }
}
