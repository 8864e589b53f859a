package io.usersessions.codec.token;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionData;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Checks a CBOR document (RFC 8949) before Jackson parses it: it must be complete and consist only of numbers, texts, flags, nulls,
 * arrays and maps.
 *
 * <p>Tags are more than plain data, and Jackson collects a series of tags in quadratic time. The check is one pass over any bytes: it
 * never trusts a length that exceeds the remaining bytes.
 */
public final class CborGate {
    private static final int FALSE = 20;
    private static final int NULL = 22;
    private static final int HALF = 25;
    private static final int DOUBLE = 27;

    private final ByteBuffer in;

    private CborGate(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Checks one document.
     *
     * @param offset of its first byte
     * @throws UnreadableException if it is not plain data, or not complete
     */
    public static void check(byte[] payload, int offset) {
        CborGate gate = new CborGate(ByteBuffer.wrap(payload).position(offset));
        try {
            gate.item(0);
        } catch (BufferUnderflowException cutShort) {
            throw tooShort();
        }
        if (gate.in.hasRemaining()) {
            throw new UnreadableException("bytes follow its end");
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
        // The attributes are one map; each may nest as deep as session data allows.
        if (depth > SessionData.MAX_DEPTH) {
            throw new UnreadableException("it is nested too deep");
        }
        if (head.isIndefinite()) {
            itemsToBreak(each, depth);
            return;
        }
        // Every item takes at least one byte.
        long count = available(head.argument(in));
        for (long at = 0; at < count; at++) {
            items(each, depth);
        }
    }

    private void itemsToBreak(int each, int depth) {
        while (!isBreak()) {
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
        boolean isBreak = in.get(in.position()) == CborHead.BREAK;
        if (isBreak) {
            in.get();
        }
        return isBreak;
    }

    private void skip(long length) {
        in.position(in.position() + (int) available(length));
    }

    /** A number of bytes that the document still has. */
    private long available(long count) {
        if (count < 0 || count > in.remaining()) {
            throw tooShort();
        }
        return count;
    }

    private static UnreadableException tooShort() {
        return new UnreadableException("it ends too early");
    }
}
