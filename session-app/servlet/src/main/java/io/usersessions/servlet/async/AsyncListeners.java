package io.usersessions.servlet.async;

import io.usersessions.servlet.guard.CommitGuard;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of the application in one asynchronous cycle; their events have the guarded context.
 *
 * <p>The visit of a request that times out is abandoned only if no listener answers instead. The visit of a request that failed is
 * always abandoned, since a listener may do no more than report the failure.
 */
final class AsyncListeners implements AsyncListener {
    private final GuardedAsync async;
    private final CommitGuard guard;
    private final List<AddedListener> all = new CopyOnWriteArrayList<>();

    AsyncListeners(GuardedAsync async, CommitGuard guard) {
        this.async = async;
        this.guard = guard;
    }

    void add(AsyncListener listener, @Nullable ServletRequest request, @Nullable ServletResponse response) {
        all.add(new AddedListener(listener, request, response));
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        try {
            notifyAll(AsyncListener::onTimeout, async, event.getThrowable());
        } finally {
            if (!async.isOver()) {
                guard.abandon();
            }
        }
    }

    @Override
    public void onError(AsyncEvent event) throws IOException {
        try {
            guard.abandon();
        } finally {
            notifyAll(AsyncListener::onError, async, event.getThrowable());
        }
    }

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        notifyAll(AsyncListener::onComplete, async, event.getThrowable());
    }

    /** Does nothing: {@link #onNext} notifies the listeners, since the container has no guarded context for the event. */
    @Override
    public void onStartAsync(AsyncEvent event) {}

    void onNext(GuardedAsync next) throws IOException {
        notifyAll(AsyncListener::onStartAsync, next, null);
    }

    private void notifyAll(AddedListener.Call call, GuardedAsync context, @Nullable Throwable failure)
            throws IOException {
        IOException failures = new IOException("an asynchronous listener failed");
        for (AddedListener added : all) {
            try {
                added.notify(call, context, failure);
            } catch (IOException | RuntimeException failed) {
                failures.addSuppressed(failed);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
