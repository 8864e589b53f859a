package io.usersessions.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose asynchronous part keeps to the guarded response, where the container would fall back to its own. */
final class GuardedRequest extends HttpServletRequestWrapper {
    private final CommitGuard guard;

    GuardedRequest(HttpServletRequest request, CommitGuard guard) {
        super(request);
        this.guard = guard;
    }

    @Override
    public AsyncContext startAsync() {
        return startAsync(this, guard);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        AsyncContext context = super.startAsync(request, response);
        context.addListener(new AbandonWhenFailed(guard));
        return new GuardedAsync(context, guard);
    }

    @Override
    public AsyncContext getAsyncContext() {
        return new GuardedAsync(super.getAsyncContext(), guard);
    }
}
