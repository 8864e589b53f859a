package io.usersessions.app.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Receives the bodies of requests. No thread waits for a body: a request whose body has not arrived yet is dispatched again, from its
 * first filter on, when it has. So slow bodies cost connections and nothing else, however many there are.
 */
public final class RequestBodies {
    private final Duration timeout;
    private final int minRate;
    private final Semaphore room;

    /**
     * Receives bodies within limits.
     *
     * @param timeout the maximum time from the head of a request to the end of its body
     * @param minRate the minimum number of bytes per second, after the first two seconds
     * @param room the maximum number of bytes of all bodies that are arriving
     */
    public RequestBodies(Duration timeout, int minRate, int room) {
        this.timeout = timeout;
        this.minRate = minRate;
        this.room = new Semaphore(room);
    }

    /**
     * Whether there is nothing to wait for: the body has arrived or did not arrive in time, or the request has none. Otherwise the caller
     * must return without an answer, since the request is dispatched again.
     */
    boolean haveArrived(HttpServletRequest request) throws IOException {
        if (ArrivedBody.isIn(request) || !isAnnounced(request)) {
            return true;
        }
        long length = request.getContentLengthLong();
        if (length >= 0 && length <= Math.min(request.getInputStream().available(), RequestBody.MAX_BYTES)) {
            byte[] bytes = request.getInputStream().readNBytes((int) length);
            new ArrivedBody(bytes, ArrivedBody.End.COMPLETE).storeIn(request);
            return true;
        }
        BodyArrival.begin(request, timeout, minRate, room);
        return false;
    }

    private static boolean isAnnounced(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
