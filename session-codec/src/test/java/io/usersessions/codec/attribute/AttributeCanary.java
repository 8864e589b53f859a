package io.usersessions.codec.attribute;

/** Is heard for good once anyone brings it to life, by the loader that did; the tests mention only its name. */
final class AttributeCanary {
    static {
        System.setProperty("canary.of." + AttributeCanary.class.getClassLoader().getName(), "sang");
    }

    private AttributeCanary() {}
}
