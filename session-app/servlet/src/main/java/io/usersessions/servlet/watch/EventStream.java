package io.usersessions.servlet.watch;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.watch.SessionEnd;
import io.usersessions.domain.watch.SessionEndListener;
import io.usersessions.domain.watch.Watched;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One stream of events.
 *
 * <p>Threads of the container, of the heartbeat and of the watch tell it what is due. Whichever comes first writes, also for those that come
 * meanwhile and return at once. So one thread at a time uses the response, and none holds a lock that a container might wait for.
 */
final class EventStream implements WriteListener, AsyncListener, SessionEndListener {
    private final SessionId session;
    private final OpenStreams open;
    private final AtomicInteger signals = new AtomicInteger();
    private volatile @Nullable AsyncContext async;
    private volatile @Nullable ServletOutputStream out;
    private volatile @Nullable Watched watched;
    private volatile @Nullable SessionEnd end;
    private volatile boolean isBeatDue;
    private volatile boolean isDropped;

    private long nextBeat;
    private boolean isUnflushed;
    private boolean isEndWritten;

    EventStream(SessionId session, OpenStreams open) {
        this.session = session;
        this.open = open;
    }

    SessionId session() {
        return session;
    }

    /** Begins to write to a response whose first bytes were written. To be called on the thread of the request. */
    void begin(AsyncContext begun, ServletOutputStream stream) {
        async = begun;
        begun.setTimeout(0);
        begun.addListener(this);
        stream.setWriteListener(this);
        out = stream;
        signal();
    }

    void watchedAs(Watched registration) {
        watched = registration;
        if (isDropped) {
            registration.close();
        }
    }

    /** Only the thread of the heartbeats calls this. */
    void beatIfDue(long now, long interval) {
        if (nextBeat == 0) {
            nextBeat = now + interval;
        } else if (now - nextBeat >= 0) {
            nextBeat = now + interval;
            beat();
        }
    }

    /** Writes a comment. A client that did not take the one before is disconnected. */
    void beat() {
        if (isBeatDue && out != null) {
            drop();
        } else {
            isBeatDue = true;
            signal();
        }
    }

    @Override
    public void ended(SessionId ofSession, SessionEnd how) {
        end = how;
        signal();
    }

    /** Ends the stream without an event. */
    void drop() {
        isDropped = true;
        signal();
    }

    private void signal() {
        int seen = signals.getAndIncrement() == 0 ? 1 : 0;
        while (seen > 0) {
            write();
            seen = signals.addAndGet(-seen);
        }
    }

    private void write() {
        try {
            ServletOutputStream stream = out;
            while (!isDropped && stream != null && stream.isReady() && hasWrittenTo(stream)) {
                // Each write needs another look at whether the container is ready.
            }
        } catch (IOException | RuntimeException gone) {
            isDropped = true;
        }
        if (isDropped) {
            complete();
        }
    }

    /** Does the next step that is due, if there is one. */
    private boolean hasWrittenTo(ServletOutputStream stream) throws IOException {
        SessionEnd how = end;
        if (isUnflushed) {
            isUnflushed = false;
            stream.flush();
        } else if (isEndWritten) {
            isDropped = true;
        } else if (how != null) {
            isEndWritten = true;
            put(EventText.of(how), stream);
        } else if (isBeatDue) {
            isBeatDue = false;
            put(EventText.heartbeat(), stream);
        } else {
            return false;
        }
        return true;
    }

    private void put(byte[] bytes, ServletOutputStream stream) throws IOException {
        isUnflushed = true;
        stream.write(bytes);
    }

    private void complete() {
        leave();
        AsyncContext begun = async;
        async = null;
        if (begun != null) {
            try {
                begun.complete();
            } catch (RuntimeException overAlready) {
                // The container ended the request, since its client is gone.
            }
        }
    }

    /** Frees what it holds. */
    private void leave() {
        isDropped = true;
        open.remove(this);
        Watched registration = watched;
        if (registration != null) {
            registration.close();
        }
    }

    @Override
    public void onWritePossible() {
        signal();
    }

    @Override
    public void onError(Throwable gone) {
        drop();
    }

    @Override
    public void onError(AsyncEvent event) {
        drop();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        drop();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        async = null;
        leave();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
