/**
 * Contracts for adapters, and time and keys that a test controls.
 *
 * <p>Start at {@link io.usersessions.testkit}.
 */
@org.jspecify.annotations.NullMarked
open module io.usersessions.testkit {
    requires transitive io.usersessions.domain;
    requires transitive java.sql;
    requires jdk.management;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires transitive org.assertj.core;
    requires static org.jspecify;

    exports io.usersessions.testkit;
    exports io.usersessions.testkit.fixture;
    exports io.usersessions.testkit.interleaving;
    exports io.usersessions.testkit.jdbc;
}
