package io.usersessions.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;

/** A listener that does nothing; tests override what they need. */
interface QuietListener extends AsyncListener {
    @Override
    default void onComplete(AsyncEvent event) throws IOException {}

    @Override
    default void onTimeout(AsyncEvent event) throws IOException {}

    @Override
    default void onError(AsyncEvent event) throws IOException {}

    @Override
    default void onStartAsync(AsyncEvent event) throws IOException {}
}
