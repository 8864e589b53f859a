package io.usersessions.domain.buffer;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A repository that collects touches, one for each session, and passes them to its store together, at each interval or when a batch is
 * full. It passes every other call through at once.
 *
 * <p>A touch never fails a request. While the store fails, the buffer keeps touches for the next attempt. A crash loses only the touches
 * that wait, which is at most one interval of last activity; {@link #close} writes them. If the store works and refuses a touch, the buffer
 * splits the batch in halves until it finds that touch, drops it, and writes all others.
 *
 * <p>{@link #find} includes the touches that wait, so a session that was just touched is not touched again. Directories and other nodes see
 * a touch up to one interval later. Before a session is replaced, its touch is written, so that the touch cannot undo a shorter lifetime. The
 * store ensures that no touch revives a session: a session whose idle timeout passes while the store accepts no touches is expired.
 *
 * <p>Close the buffer after the last request and before the store.
 */
public final class TouchBuffer implements SessionRepository, AutoCloseable {
    private final SessionRepository store;
    private final PendingTouches pending;
    private final TouchWriter writer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread flusher = new Thread(work, "touch-buffer");
        flusher.setDaemon(true);
        return flusher;
    });
    private volatile boolean isClosed;

    private TouchBuffer(SessionRepository store, TouchBufferSettings settings, Consumer<TouchFault> listener) {
        this.store = store;
        this.pending = new PendingTouches(settings.maxWaiting());
        this.writer = new TouchWriter(store, pending, settings.batch(), listener);
    }

    /**
     * A buffer in front of this store, with its own thread, which writes at each interval.
     *
     * @param listener receives every failed attempt and every refusal of touches, on the thread that made the attempt; its exceptions are
     *     ignored
     */
    public static TouchBuffer over(
            SessionRepository store, TouchBufferSettings settings, Consumer<TouchFault> listener) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        TouchBuffer buffer = new TouchBuffer(store, settings, listener);
        long interval = settings.interval().toNanos();
        // Runs until the thread is shut down: flush reports faults and never throws.
        ScheduledFuture<?> unused =
                buffer.thread.scheduleWithFixedDelay(buffer::flush, interval, interval, TimeUnit.NANOSECONDS);
        return buffer;
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        Objects.requireNonNull(id, "id");
        // In this order, a touch that is written in between is found twice rather than missed.
        Optional<Touch> touch = pending.of(id);
        return store.find(id).map(stored -> touched(stored, touch));
    }

    @Override
    public Creation create(NewSession next) {
        Objects.requireNonNull(next, "next");
        return store.create(next);
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        Objects.requireNonNull(next, "next");
        unwritten(next.id()).ifPresent(writer::writeAlone);
        return store.replace(next, expectedVersion);
    }

    /** Takes out the touch of a session that is not written yet, and waits until no touch of this session is being written. */
    private Optional<Touch> unwritten(SessionId id) {
        Optional<Touch> waiting = pending.remove(id);
        if (!pending.isBeingWritten(id)) {
            return waiting;
        }
        writer.awaitBatch();
        return Stream.of(pending.remove(id), waiting).flatMap(Optional::stream).reduce(Touch::mergedWith);
    }

    /** Waits for the store only if the store works and a full batch waits. */
    @Override
    public void touch(Collection<Touch> touches) {
        Objects.requireNonNull(touches, "touches");
        pending.add(touches);
        if (isClosed) {
            flush();
        } else {
            writer.writeFullBatch();
        }
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        Objects.requireNonNull(id, "id");
        Optional<Touch> touch = pending.of(id);
        Optional<StoredSession> ended = store.end(id).map(stored -> touched(stored, touch));
        pending.remove(id);
        return ended;
    }

    /** Writes all touches that wait. If the store fails, the listener receives the fault, and the rest waits for the next attempt. */
    public void flush() {
        writer.writeAll();
    }

    /** Writes all touches that wait. A later touch is written at once. */
    @Override
    public void close() {
        isClosed = true;
        thread.shutdown();
        flush();
    }

    private static StoredSession touched(StoredSession stored, Optional<Touch> touch) {
        return touch.map(waiting -> waiting.appliedTo(stored)).orElse(stored);
    }
}
