package io.usersessions.app.sample;

import com.google.inject.Injector;

/** Breaks a rule on purpose. */
public final class AsksGuice {
    String text(Injector injector) {
        return injector.getInstance(String.class);
    }
}
