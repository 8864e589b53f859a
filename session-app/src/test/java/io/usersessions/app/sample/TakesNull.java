package io.usersessions.app.sample;

/** Breaks the rule about null on purpose: one method takes it, and the other does not name it. */
public final class TakesNull {
    /** Takes null. */
    public static String shown(String name) {
        return "name: " + name;
    }

    /** Refuses null without its name. */
    public static int length(String name) {
        return name.length();
    }
}
