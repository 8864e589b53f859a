package io.usersessions.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One asynchronous cycle of a request, which closes the visit before it completes. */
final class GuardedAsync implements AsyncContext {
    private final AsyncContext context;
    private final CommitGuard guard;
    private final boolean original;
    private final AsyncListeners listeners;
    private volatile boolean over;

    private GuardedAsync(AsyncContext context, CommitGuard guard, boolean original) {
        this.context = context;
        this.guard = guard;
        this.original = original;
        this.listeners = new AsyncListeners(this, guard);
    }

    static GuardedAsync begin(AsyncContext context, CommitGuard guard, boolean original) {
        GuardedAsync begun = new GuardedAsync(context, guard, original);
        context.addListener(begun.listeners);
        return begun;
    }

    void followedBy(GuardedAsync next) {
        try {
            listeners.onNext(next);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether it was completed or dispatched. */
    boolean isOver() {
        return over;
    }

    @Override
    public void complete() {
        over = true;
        try {
            guard.release();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (RuntimeException failed) {
            Optional<Refusal> refusal = Refusal.of(failed);
            if (!guard.isCommitted()) {
                refusal.ifPresentOrElse(guard::refuse, guard::fail);
            }
            if (refusal.isEmpty()) {
                throw failed;
            }
        } finally {
            context.complete();
        }
    }

    @Override
    public ServletRequest getRequest() {
        return context.getRequest();
    }

    @Override
    public ServletResponse getResponse() {
        return context.getResponse();
    }

    @Override
    public boolean hasOriginalRequestAndResponse() {
        return original;
    }

    @Override
    public void dispatch() {
        context.dispatch();
        over = true;
    }

    @Override
    public void dispatch(String path) {
        context.dispatch(path);
        over = true;
    }

    @Override
    public void dispatch(ServletContext target, String path) {
        context.dispatch(target, path);
        over = true;
    }

    @Override
    public void start(Runnable work) {
        context.start(() -> run(work));
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failed) {
            if (over || Refusal.of(failed).isEmpty()) {
                throw failed;
            }
            guard.refusalFor(failed).ifPresent(guard::refuse);
            complete();
        }
    }

    @Override
    public void addListener(AsyncListener listener) {
        listeners.add(listener, null, null);
    }

    @Override
    public void addListener(AsyncListener listener, ServletRequest request, ServletResponse response) {
        listeners.add(listener, request, response);
    }

    @Override
    public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
        return context.createListener(type);
    }

    @Override
    public void setTimeout(long milliseconds) {
        context.setTimeout(milliseconds);
    }

    @Override
    public long getTimeout() {
        return context.getTimeout();
    }
}
