package io.usersessions.benchmark.store.server;

/**
 * Finds the messages of PostgreSQL's protocol, version 3, in the bytes that a driver sends, wherever the bytes are divided. A message
 * begins with its type and length; the first messages of a connection have no type.
 */
final class SentMessages {
    private static final int START = 3 << 16;
    private static final int LENGTH_FIELD = 4;

    private final TrafficCounter counter;
    private boolean started;
    private int type;
    private int headRead;
    private int length;
    private int code;
    private int bodyLeft;

    SentMessages(TrafficCounter counter) {
        this.counter = counter;
    }

    synchronized void sent(byte[] bytes, int offset, int count) {
        int end = offset + count;
        int at = offset;
        while (at < end) {
            if (bodyLeft > 0) {
                int skipped = Math.min(bodyLeft, end - at);
                bodyLeft -= skipped;
                at += skipped;
            } else {
                head(bytes[at++] & 0xFF);
            }
        }
    }

    private void head(int value) {
        if (!started) {
            beforeStart(value);
        } else if (headRead == 0) {
            type = value;
            length = 0;
            headRead = 1;
        } else {
            length(value);
        }
    }

    private void length(int value) {
        length = length << 8 | value;
        headRead++;
        if (headRead == 1 + LENGTH_FIELD) {
            message();
        }
    }

    /** The length, then a code: a request for encryption, which the server may refuse and another message may follow, or the start. */
    private void beforeStart(int value) {
        if (headRead < LENGTH_FIELD) {
            length = length << 8 | value;
        } else {
            code = code << 8 | value;
        }
        headRead++;
        if (headRead == 2 * LENGTH_FIELD) {
            untypedMessage();
        }
    }

    private void untypedMessage() {
        bodyLeft = length - headRead;
        started = code == START;
        headRead = 0;
        length = 0;
        code = 0;
    }

    private void message() {
        if (type == 'E' || type == 'Q') {
            counter.countStatement();
        }
        bodyLeft = length - LENGTH_FIELD;
        headRead = 0;
    }
}
