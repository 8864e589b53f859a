package io.usersessions.domain.buffer;

import io.usersessions.domain.port.RefusedValueException;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.Touch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Writes batches of touches to the store, and reports to a listener what fails. */
final class TouchWriter {
    private final SessionRepository store;
    private final PendingTouches pending;
    private final Consumer<TouchFault> listener;
    private final int batchSize;
    private final Lock writing = new ReentrantLock();
    private volatile boolean isFailing;

    TouchWriter(SessionRepository store, PendingTouches pending, int batchSize, Consumer<TouchFault> listener) {
        this.store = store;
        this.pending = pending;
        this.batchSize = batchSize;
        this.listener = listener;
    }

    /** Writes one batch if the store works and enough touches wait. */
    void writeFullBatch() {
        if (isBatchFull()) {
            locked(() -> {
                if (isBatchFull()) {
                    write(pending.take(batchSize));
                }
            });
        }
    }

    private boolean isBatchFull() {
        return !isFailing && pending.waiting() >= batchSize;
    }

    /** Writes all touches that wait now, batch after batch, until the store fails. */
    void writeAll() {
        locked(() -> {
            int left = pending.waiting();
            boolean isWritten = true;
            while (left > 0 && isWritten) {
                List<Touch> batch = pending.take(Math.min(left, batchSize));
                left -= batchSize;
                isWritten = write(batch);
            }
        });
    }

    /** Waits until the touches of the current batch are written or wait again. */
    void awaitBatch() {
        locked(() -> {});
    }

    private void locked(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    private boolean write(List<Touch> batch) {
        if (batch.isEmpty()) {
            return true;
        }
        try {
            writeParts(batch).ifPresent(this::report);
            isFailing = false;
        } catch (RuntimeException | Error fault) {
            // An uncaught error would cancel the schedule; the next interval may succeed.
            isFailing = true;
            pending.putBack();
            report(fault);
        }
        return !isFailing;
    }

    /** Splits a batch that the store refuses in halves, down to single touches, and drops those; returns the last refusal. */
    private Optional<RefusedValueException> writeParts(List<Touch> touches) {
        try {
            store.touch(touches);
            pending.written(touches);
            return Optional.empty();
        } catch (RefusedValueException refusal) {
            if (touches.size() == 1) {
                return Optional.of(drop(touches.get(0), refusal));
            }
            int half = touches.size() / 2;
            Optional<RefusedValueException> first = writeParts(touches.subList(0, half));
            return writeParts(touches.subList(half, touches.size())).or(() -> first);
        }
    }

    /** Writes one touch that is in no batch. A fault of the store keeps the touch and is thrown. */
    void writeAlone(Touch touch) {
        try {
            store.touch(List.of(touch));
        } catch (RefusedValueException refusal) {
            report(drop(touch, refusal));
        } catch (RuntimeException fault) {
            pending.add(List.of(touch));
            throw fault;
        }
    }

    private RefusedValueException drop(Touch touch, RefusedValueException cause) {
        pending.refuse(touch);
        return new RefusedValueException(
                "the store refused the activity of session " + touch.id() + ": " + cause.getMessage(), cause);
    }

    private void report(Throwable fault) {
        TouchFault described = pending.describe(fault);
        try {
            listener.accept(described);
        } catch (RuntimeException ofTheListener) {
            // A listener must not stop the writing of touches.
        }
    }
}
