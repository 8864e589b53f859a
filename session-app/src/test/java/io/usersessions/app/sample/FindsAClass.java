package io.usersessions.app.sample;

/** Breaks a rule on purpose. */
public final class FindsAClass {
    Class<?> find(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }
}
