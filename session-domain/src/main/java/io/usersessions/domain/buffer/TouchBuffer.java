package io.usersessions.domain.buffer;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.RefusedValueException;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A repository that gathers touches, one a session, and hands them to its store in one call, again and again. All else passes through
 * at once.
 *
 * <p>A touch never fails a request: while the store fails, touches are kept for the next attempt. A crash loses what waited, one interval
 * of last activity at most, and nothing else; closing writes it. A touch that the store refuses while it works is dropped, and costs no
 * other session its touch: the store is given halves of what it refused, until that one is alone. What is found here shows the touches
 * that wait, so a session that was just touched is not touched again; directories, and other nodes, see them an interval later at most. A
 * session that is replaced has its touch written first, so that a shorter lifetime is not undone by it. The store sees to it that no touch
 * revives a session: one whose idle timeout passed while the store took no touches ends by that.
 *
 * <p>Close it when no more requests come and before the store is closed.
 */
public final class TouchBuffer implements SessionRepository, AutoCloseable {
    private final SessionRepository store;
    private final TouchBufferSettings settings;
    private final Consumer<TouchFault> listener;
    private final PendingTouches pending;
    private final Lock writing = new ReentrantLock();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread writer = new Thread(work, "touch-buffer");
        writer.setDaemon(true);
        return writer;
    });
    private volatile boolean isFailing;
    private volatile boolean isClosed;

    private TouchBuffer(SessionRepository store, TouchBufferSettings settings, Consumer<TouchFault> listener) {
        this.store = store;
        this.settings = settings;
        this.listener = listener;
        this.pending = new PendingTouches(settings.maxWaiting());
    }

    /**
     * A buffer before this store, with a thread of its own that writes at each interval.
     *
     * @param listener told of every attempt that failed, and of touches that the store refused, on the thread that made it; what it
     *     throws goes nowhere
     */
    public static TouchBuffer over(
            SessionRepository store, TouchBufferSettings settings, Consumer<TouchFault> listener) {
        TouchBuffer buffer = new TouchBuffer(store, settings, listener);
        long interval = settings.interval().toNanos();
        // Ends with the thread, and never by a fault: those are told.
        ScheduledFuture<?> unused =
                buffer.thread.scheduleWithFixedDelay(buffer::flush, interval, interval, TimeUnit.NANOSECONDS);
        return buffer;
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        // In this order: whatever is written in between is found twice, and not missed.
        Optional<Touch> touch = pending.of(id);
        return store.find(id).map(stored -> touched(stored, touch));
    }

    @Override
    public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
        return store.create(session, cap, replaced);
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        unwritten(next.id()).ifPresent(this::writeFirst);
        return store.replace(next, expectedVersion);
    }

    /** What is to be written of a session before anything else, and no longer waits; nothing of it is under way. */
    private Optional<Touch> unwritten(SessionId id) {
        Optional<Touch> waiting = pending.remove(id);
        if (!pending.isUnderWay(id)) {
            return waiting;
        }
        // Whoever has it under way holds the lock until it is written, or waits again.
        locked(() -> {});
        return Stream.of(pending.remove(id), waiting).flatMap(Optional::stream).reduce(Touch::and);
    }

    /** If the store fails, what was to come after the touch fails by that, and need not be tried. */
    private void writeFirst(Touch touch) {
        try {
            store.touch(List.of(touch));
        } catch (RefusedValueException refusal) {
            pending.refuse(touch);
            tell(refusal(touch, refusal));
        } catch (RuntimeException fault) {
            pending.add(List.of(touch));
            throw fault;
        }
    }

    /** Waits for the store only if it works, and as many touches as it takes at once wait for it. */
    @Override
    public void touch(Collection<Touch> touches) {
        pending.add(touches);
        if (isClosed) {
            flush();
        } else if (isFull()) {
            locked(() -> {
                if (isFull()) {
                    write(pending.take(settings.batch()));
                }
            });
        }
    }

    private boolean isFull() {
        return !isFailing && pending.waiting() >= settings.batch();
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        Optional<Touch> touch = pending.of(id);
        Optional<StoredSession> ended = store.end(id).map(stored -> touched(stored, touch));
        pending.remove(id);
        return ended;
    }

    /** Has what waits written now. If the store fails, that is told to the listener, and the rest waits for the next time. */
    public void flush() {
        locked(() -> {
            int left = pending.waiting();
            boolean isWritten = true;
            while (left > 0 && isWritten) {
                List<Touch> batch = pending.take(Math.min(left, settings.batch()));
                left -= settings.batch();
                isWritten = write(batch);
            }
        });
    }

    /** Writes what waits. A touch that comes later is written at once. */
    @Override
    public void close() {
        isClosed = true;
        thread.shutdown();
        flush();
    }

    private void locked(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    private boolean write(List<Touch> taken) {
        if (taken.isEmpty()) {
            return true;
        }
        try {
            writeParts(taken).ifPresent(this::tell);
            isFailing = false;
        } catch (RuntimeException | Error fault) {
            // An error too: the next interval may do better, and without it there would be none.
            isFailing = true;
            pending.putBack();
            tell(fault);
        }
        return !isFailing;
    }

    /** Halves what the store refuses until it refuses a single touch, which is dropped; the last that was. */
    private Optional<RefusedValueException> writeParts(List<Touch> touches) {
        try {
            store.touch(touches);
            pending.written(touches);
            return Optional.empty();
        } catch (RefusedValueException refusal) {
            if (touches.size() == 1) {
                Touch refused = touches.get(0);
                pending.refuse(refused);
                return Optional.of(refusal(refused, refusal));
            }
            int half = touches.size() / 2;
            Optional<RefusedValueException> first = writeParts(touches.subList(0, half));
            return writeParts(touches.subList(half, touches.size())).or(() -> first);
        }
    }

    private static RefusedValueException refusal(Touch touch, RefusedValueException cause) {
        return new RefusedValueException(
                "the activity of session " + touch.id() + " was refused: " + cause.getMessage(), cause);
    }

    private void tell(Throwable fault) {
        SessionStoreException cause = fault instanceof SessionStoreException ofTheStore
                ? ofTheStore
                : new SessionStoreException("the store failed: " + fault, fault);
        try {
            listener.accept(new TouchFault(pending.waiting(), pending.dropped(), pending.refused(), cause));
        } catch (RuntimeException ofTheListener) {
            // Touches come before those who are told of them.
        }
    }

    private static StoredSession touched(StoredSession stored, Optional<Touch> touch) {
        return touch.map(waiting -> waiting.on(stored)).orElse(stored);
    }
}
