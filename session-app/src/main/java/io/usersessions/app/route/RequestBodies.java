package io.usersessions.app.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Receives the bodies of requests. No thread waits for one: a request whose body is not there yet is handled again, from its first
 * filter on, once it is. So slow bodies, however many there are, cost connections and nothing else.
 */
public final class RequestBodies {
    private final Duration longest;
    private final int leastRate;
    private final Semaphore room;

    /**
     * Receives bodies within bounds.
     *
     * @param longest time from the head of a request to the end of its body
     * @param leastRate bytes that have to arrive in a second, after the first two
     * @param room how many bytes of bodies that are still arriving are kept, all requests together
     */
    public RequestBodies(Duration longest, int leastRate, int room) {
        this.longest = longest;
        this.leastRate = leastRate;
        this.room = new Semaphore(room);
    }

    /**
     * Whether there is nothing to wait for, because the body is there, or did not come in time, or the request has none. If there is, the
     * caller has to leave the request alone: it comes again.
     */
    boolean haveArrived(HttpServletRequest request) throws IOException {
        if (ArrivedBody.isIn(request) || !isAnnounced(request)) {
            return true;
        }
        long length = request.getContentLengthLong();
        if (length >= 0 && length <= Math.min(request.getInputStream().available(), RequestBody.LARGEST)) {
            byte[] bytes = request.getInputStream().readNBytes((int) length);
            new ArrivedBody(bytes, ArrivedBody.End.COMPLETE).keepIn(request);
            return true;
        }
        BodyArrival.begin(request, longest, leastRate, room);
        return false;
    }

    private static boolean isAnnounced(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
