package io.usersessions.codec;

/** Leaves a permanent trace when a loader initializes it; the tests contain only its name. */
final class ClassCanary {
    static {
        System.setProperty("canary.of." + ClassCanary.class.getClassLoader().getName(), "sang");
    }

    private ClassCanary() {}
}
