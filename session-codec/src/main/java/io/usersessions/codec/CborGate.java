package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Walks over a CBOR document (RFC 8949) before anyone else does, and lets through what is whole and consists of numbers, texts, flags,
 * nulls, arrays and maps alone.
 *
 * <p>Tags would be more than plain data, and Jackson gathers a row of them in time that grows with its square. The walk is one pass
 * whatever the bytes are: it believes no length that is not there.
 */
final class CborGate {
    private static final int FALSE = 20;
    private static final int NULL = 22;
    private static final int HALF = 25;
    private static final int DOUBLE = 27;

    private final ByteBuffer in;

    private CborGate(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Looks at one document.
     *
     * @param offset where it begins
     * @throws UnreadableException if it is more than plain data, or less than whole
     */
    static void check(byte[] payload, int offset) {
        CborGate gate = new CborGate(ByteBuffer.wrap(payload).position(offset));
        try {
            gate.item(0);
        } catch (BufferUnderflowException cutShort) {
            throw tooShort();
        }
        if (gate.in.hasRemaining()) {
            throw new UnreadableException("something follows its end");
        }
    }

    private void item(int depth) {
        CborHead head = CborHead.next(in);
        switch (head.type()) {
            case CborHead.BYTES -> throw new UnreadableException("a value is not plain data");
            case CborHead.TEXT -> text(head);
            case CborHead.ARRAY -> items(head, 1, depth);
            case CborHead.MAP -> items(head, 2, depth);
            case CborHead.TAG -> throw new UnreadableException("a value has a tag");
            case CborHead.OTHER -> other(head);
            default -> head.argument(in);
        }
    }

    private void text(CborHead head) {
        if (!head.isIndefinite()) {
            skip(head.argument(in));
            return;
        }
        while (!isBreak()) {
            CborHead chunk = CborHead.next(in);
            if (chunk.type() != CborHead.TEXT) {
                throw new UnreadableException("a name or text is of another type");
            }
            skip(chunk.argument(in));
        }
    }

    private void items(CborHead head, int each, int depth) {
        // The attributes themselves are one map, and each nests as deep as session data may.
        if (depth > SessionData.MAX_DEPTH) {
            throw new UnreadableException("it nests too deep");
        }
        if (head.isIndefinite()) {
            while (!isBreak()) {
                items(each, depth);
            }
            return;
        }
        long count = head.argument(in);
        if (count < 0 || count > in.remaining()) {
            // Every item takes a byte.
            throw tooShort();
        }
        for (long at = 0; at < count; at++) {
            items(each, depth);
        }
    }

    private void items(int count, int depth) {
        for (int at = 0; at < count; at++) {
            item(depth + 1);
        }
    }

    private void other(CborHead head) {
        boolean isReal = head.additional() >= HALF && head.additional() <= DOUBLE;
        boolean isFlagOrNull = head.additional() >= FALSE && head.additional() <= NULL;
        if (!isReal && !isFlagOrNull) {
            throw new UnreadableException("a value is not plain data");
        }
        head.argument(in);
    }

    private boolean isBreak() {
        if (!in.hasRemaining()) {
            throw tooShort();
        }
        in.mark();
        if (in.get() == CborHead.BREAK) {
            return true;
        }
        in.reset();
        return false;
    }

    private void skip(long length) {
        if (length < 0 || length > in.remaining()) {
            throw tooShort();
        }
        in.position(in.position() + (int) length);
    }

    private static UnreadableException tooShort() {
        return new UnreadableException("it ends too early");
    }
}
