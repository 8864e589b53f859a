package io.usersessions.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The listeners that an application has in one asynchronous cycle, which are told with the guarded context.
 *
 * <p>The visit of a request that takes too long is abandoned only if none of them answers instead; that of one that failed is
 * abandoned in any case, as its failure may be all that they can tell of.
 */
final class AsyncListeners implements AsyncListener {
    private record Added(
            AsyncListener listener,
            @Nullable ServletRequest request,
            @Nullable ServletResponse response) {}

    private interface Call {
        void on(AsyncListener listener, AsyncEvent event) throws IOException;
    }

    private final GuardedAsync async;
    private final CommitGuard guard;
    private final List<Added> all = new CopyOnWriteArrayList<>();

    AsyncListeners(GuardedAsync async, CommitGuard guard) {
        this.async = async;
        this.guard = guard;
    }

    void add(AsyncListener listener, @Nullable ServletRequest request, @Nullable ServletResponse response) {
        all.add(new Added(listener, request, response));
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        try {
            tell(AsyncListener::onTimeout, async, event.getThrowable());
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
            tell(AsyncListener::onError, async, event.getThrowable());
        }
    }

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        tell(AsyncListener::onComplete, async, event.getThrowable());
    }

    /** They hear of it from {@link #onNext}: the container knows nothing of guarded contexts. */
    @Override
    public void onStartAsync(AsyncEvent event) {}

    void onNext(GuardedAsync next) throws IOException {
        tell(AsyncListener::onStartAsync, next, null);
    }

    private void tell(Call call, GuardedAsync context, @Nullable Throwable failure) throws IOException {
        IOException failures = new IOException("an asynchronous listener failed");
        for (Added added : all) {
            try {
                call.on(added.listener(), new AsyncEvent(context, added.request(), added.response(), failure));
            } catch (IOException | RuntimeException failed) {
                failures.addSuppressed(failed);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
