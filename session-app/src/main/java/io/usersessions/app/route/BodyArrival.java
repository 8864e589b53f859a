package io.usersessions.app.route;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;

/** One body that arrives in pieces; at its end it is stored with the request, which is dispatched again. */
final class BodyArrival implements ReadListener, AsyncListener {
    private static final int PIECE = 8 * 1024;
    /** Reads on for a while: a client that is still sending would find the connection closed, and not read the answer. */
    private static final int MAX_DISCARDED = RequestBody.MAX_BYTES;

    /** A new connection is slow at first, and a lost packet is sent again after about a second. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long begun = System.nanoTime();
    private final HttpServletRequest request;
    private final AsyncContext async;
    private final ServletInputStream in;
    private final int minRate;
    private final Semaphore room;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int discarded;
    private boolean over;

    private BodyArrival(
            HttpServletRequest request, AsyncContext async, ServletInputStream in, int minRate, Semaphore room) {
        this.request = request;
        this.async = async;
        this.in = in;
        this.minRate = minRate;
        this.room = room;
    }

    static void begin(HttpServletRequest request, Duration timeout, int minRate, Semaphore room) throws IOException {
        ServletInputStream in = request.getInputStream();
        AsyncContext async = request.startAsync();
        async.setTimeout(timeout.toMillis());
        BodyArrival arrival = new BodyArrival(request, async, in, minRate, room);
        async.addListener(arrival);
        in.setReadListener(arrival);
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!over && in.isReady()) {
            int length = in.read(piece);
            if (length < 0) {
                return;
            }
            take(piece, length);
        }
        if (isTooSlow()) {
            end(ArrivedBody.End.BROKEN_OFF);
        }
    }

    /** Called only if more bytes are to arrive. */
    private boolean isTooSlow() {
        long counted = System.nanoTime() - begun - GRACE_NANOS;
        return kept.size() + discarded < minRate * (double) counted / TimeUnit.SECONDS.toNanos(1);
    }

    private void take(byte[] piece, int length) {
        int fits = Math.min(length, RequestBody.MAX_BYTES - kept.size());
        if (!room.tryAcquire(fits)) {
            end(ArrivedBody.End.NO_ROOM);
            return;
        }
        kept.write(piece, 0, fits);
        discarded += length - fits;
        if (discarded > MAX_DISCARDED) {
            end(ArrivedBody.End.TOO_LARGE);
        }
    }

    @Override
    public void onAllDataRead() {
        end(discarded > 0 ? ArrivedBody.End.TOO_LARGE : ArrivedBody.End.COMPLETE);
    }

    @Override
    public void onError(Throwable failure) {
        end(failure instanceof HttpException ? ArrivedBody.End.MALFORMED : ArrivedBody.End.BROKEN_OFF);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(ArrivedBody.End.BROKEN_OFF);
    }

    private synchronized void end(ArrivedBody.End end) {
        if (!over) {
            over = true;
            new ArrivedBody(kept.toByteArray(), end).storeIn(request);
            releaseRoom();
            async.dispatch();
        }
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        over = true;
        releaseRoom();
    }

    private void releaseRoom() {
        room.release(kept.size());
        kept.reset();
    }

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
