package io.usersessions.servlet.async;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/** An asynchronous context that passes on to the container whatever does not concern the visit. */
abstract class AsyncContextWrapper implements AsyncContext {
    private final AsyncContext container;
    private final boolean original;

    /** @param original whether the context has the request and the response that the application knows */
    AsyncContextWrapper(AsyncContext container, boolean original) {
        this.container = container;
        this.original = original;
    }

    AsyncContext container() {
        return container;
    }

    @Override
    public ServletRequest getRequest() {
        return container.getRequest();
    }

    @Override
    public ServletResponse getResponse() {
        return container.getResponse();
    }

    @Override
    public boolean hasOriginalRequestAndResponse() {
        return original;
    }

    @Override
    public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
        return container.createListener(type);
    }

    @Override
    public void setTimeout(long milliseconds) {
        container.setTimeout(milliseconds);
    }

    @Override
    public long getTimeout() {
        return container.getTimeout();
    }
}
