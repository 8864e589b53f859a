package io.usersessions.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Abandons the visit of an asynchronous request that fails or takes too long, while its response can still tell. */
record AbandonWhenFailed(CommitGuard guard) implements AsyncListener {
    @Override
    public void onTimeout(AsyncEvent event) {
        guard.abandon();
    }

    @Override
    public void onError(AsyncEvent event) {
        guard.abandon();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
