package io.usersessions.domain.attribute;

/** Leaves a permanent trace when a loader initializes it; the tests contain only its name. */
final class AttributeCanary {
    static {
        System.setProperty("canary.of." + AttributeCanary.class.getClassLoader().getName(), "sang");
    }

    private AttributeCanary() {}
}
