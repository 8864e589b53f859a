package io.usersessions.servlet.watch;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.watch.SessionEnd;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** What a stream of events consists of. */
final class EventText {
    /** In milliseconds; random, so that the clients of a node that stops do not all come back at once. */
    private static final int SHORTEST_RETRY = 2_000;

    private static final int LONGEST_RETRY = 5_000;

    private static final int BUFFER = 1_024;

    private static final byte[] HEARTBEAT = bytes(":\n\n");
    private static final byte[] ENDED = ended("ended");
    private static final byte[] EXPIRED = ended("expired");

    private EventText() {}

    /** The last header has nginx pass on each event at once. A container keeps a buffer of this size for as long as the stream is open. */
    static void putHeaders(HttpServletResponse response) {
        response.setBufferSize(BUFFER);
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    static byte[] opening(SessionId session) {
        int retry = ThreadLocalRandom.current().nextInt(SHORTEST_RETRY, LONGEST_RETRY);
        return bytes(":\nretry: " + retry + "\n\nevent: watching\ndata: {\"session\":\"" + session + "\"}\n\n");
    }

    /** A comment, which clients ignore. */
    static byte[] heartbeat() {
        return HEARTBEAT;
    }

    static byte[] of(SessionEnd end) {
        return switch (end) {
            case ENDED -> ENDED;
            case EXPIRED -> EXPIRED;
        };
    }

    private static byte[] ended(String reason) {
        return bytes("event: ended\ndata: {\"reason\":\"" + reason + "\"}\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
