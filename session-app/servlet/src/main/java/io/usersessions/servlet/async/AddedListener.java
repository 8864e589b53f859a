package io.usersessions.servlet.async;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A listener of the application, with the request and the response that it was added with. */
record AddedListener(
        AsyncListener listener,
        @Nullable ServletRequest request,
        @Nullable ServletResponse response) {

    /** One of the methods of a listener. */
    interface Call {
        void on(AsyncListener listener, AsyncEvent event) throws IOException;
    }

    void notify(Call call, AsyncContext context, @Nullable Throwable failure) throws IOException {
        call.on(listener, new AsyncEvent(context, request, response, failure));
    }
}
