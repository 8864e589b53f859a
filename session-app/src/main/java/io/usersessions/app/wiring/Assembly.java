package io.usersessions.app.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;

/** Makes an injector from the modules that a command needs, the same way for every command. */
final class Assembly {
    private Assembly() {}

    static Injector of(Module... modules) {
        return Guice.createInjector(Stage.DEVELOPMENT, modules);
    }
}
