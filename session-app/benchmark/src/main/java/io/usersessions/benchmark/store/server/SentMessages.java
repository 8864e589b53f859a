package io.usersessions.benchmark.store.server;

/**
 * Follows the messages of PostgreSQL's protocol, version 3, in what a driver sends, however it is cut into pieces. A message is a type
 * and its length; the first messages of a connection have no type.
 */
final class SentMessages {
    private static final int START = 3 << 16;
    private static final int LENGTH_FIELD = 4;

    private final Wire wire;
    private boolean started;
    private int type;
    private int headRead;
    private int length;
    private int code;
    private int bodyLeft;

    SentMessages(Wire wire) {
        this.wire = wire;
    }

    synchronized void sent(byte[] bytes, int offset, int count) {
        int at = offset;
        while (at < offset + count) {
            if (bodyLeft > 0) {
                int skipped = Math.min(bodyLeft, offset + count - at);
                bodyLeft -= skipped;
                at += skipped;
            } else {
                head(bytes[at] & 0xFF);
                at++;
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
            length = length << 8 | value;
            headRead++;
            if (headRead == 1 + LENGTH_FIELD) {
                message();
            }
        }
    }

    /** The length, then what is asked for: encryption, which may be refused and followed by more of this kind, or to start. */
    private void beforeStart(int value) {
        if (headRead < LENGTH_FIELD) {
            length = length << 8 | value;
        } else {
            code = code << 8 | value;
        }
        headRead++;
        if (headRead == 2 * LENGTH_FIELD) {
            bodyLeft = length - headRead;
            started = code == START;
            headRead = 0;
            length = 0;
            code = 0;
        }
    }

    private void message() {
        if (type == 'E' || type == 'Q') {
            wire.statement();
        }
        bodyLeft = length - LENGTH_FIELD;
        headRead = 0;
    }
}
