package io.usersessions.servlet;

import io.usersessions.servlet.async.GuardedAsync;
import io.usersessions.servlet.guard.CommitGuard;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose asynchronous part uses the guarded response; the container would use its own. */
final class GuardedRequest extends SessionRequest {
    private volatile @Nullable GuardedAsync async;
    private volatile boolean startedHere;

    GuardedRequest(HttpServletRequest request, CommitGuard guard) {
        super(request, guard);
    }

    /** Closes the visit first: the response that switches protocols is the last one that carries headers. */
    @Override
    public <T extends HttpUpgradeHandler> T upgrade(Class<T> handler) throws IOException, ServletException {
        guard().release();
        return super.upgrade(handler);
    }

    /** Whether a request goes on after the current dispatch, asynchronously. */
    static boolean goesOn(HttpServletRequest request) {
        if (!request.isAsyncStarted()) {
            return false;
        }
        ServletRequest layer = request;
        while (layer instanceof ServletRequestWrapper wrapper && !(layer instanceof GuardedRequest)) {
            layer = wrapper.getRequest();
        }
        return !(layer instanceof GuardedRequest guarded) || !guarded.ends();
    }

    /** Whether it is the error page of an asynchronous request: some containers complete the request only after it. */
    private boolean ends() {
        GuardedAsync asked = async;
        return super.getDispatcherType() == DispatcherType.ERROR && !startedHere && (asked == null || !asked.isOver());
    }

    @Override
    public AsyncContext startAsync() {
        return startAsync(this, guard());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        AsyncContext context = super.startAsync(request, response);
        startedHere = true;
        GuardedAsync previous = async;
        GuardedAsync begun = guarded(context, request == this && response == guard());
        if (previous != null) {
            previous.followedBy(begun);
        }
        return begun;
    }

    /** The context of this cycle, which may have been started outside the filter. */
    @Override
    public AsyncContext getAsyncContext() {
        AsyncContext context = super.getAsyncContext();
        GuardedAsync begun = async;
        return begun == null ? guarded(context, context.hasOriginalRequestAndResponse()) : begun;
    }

    private GuardedAsync guarded(AsyncContext context, boolean original) {
        GuardedAsync begun = GuardedAsync.begin(context, guard(), original);
        async = begun;
        return begun;
    }
}
