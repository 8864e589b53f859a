/** Sessions in PostgreSQL. Start at {@link io.usersessions.persistence.PostgresSessions}. */
@org.jspecify.annotations.NullMarked
module io.usersessions.persistence {
    requires transitive io.usersessions.domain;
    requires transitive java.sql;
    requires flyway.core;
    requires org.jooq;
    requires org.jooq.postgres.extensions;
    requires org.postgresql.jdbc;
    requires static org.checkerframework.checker.qual;
    requires static org.jspecify;

    exports io.usersessions.persistence;
    exports io.usersessions.persistence.django;

    opens io.usersessions.persistence.migration;
}
