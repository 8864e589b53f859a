package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.UserSessions.USER_SESSIONS;

import io.usersessions.persistence.sql.RenderedSql;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Privilege;
import org.jooq.Query;
import org.jooq.Role;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What the role that serves requests needs: it cannot change, empty or refer to a table, nor make one. */
final class SchemaGrants {
    private static final List<Privilege> ROWS = Stream.of("select", "insert", "update", "delete")
            .map(DSL::privilege)
            .toList();

    private static final String NAME = USER_SESSIONS.getName();

    /** The table in which Flyway stores the version. */
    private static final Table<?> VERSIONS = DSL.table(DSL.name(NAME, "flyway_schema_history"));

    private SchemaGrants() {}

    static List<String> to(String name) {
        Role role = DSL.role(DSL.name(name));
        Stream<Query> schema = Stream.of(
                DSL.query("grant usage on schema {0} to {1}", DSL.name(NAME), DSL.name(name)),
                DSL.grant(DSL.privilege("select")).on(VERSIONS).to(role));
        Stream<Query> tables = USER_SESSIONS.getTables().stream()
                .map(table -> DSL.grant(ROWS).on(table).to(role));
        return Stream.concat(schema, tables).map(RenderedSql.COMPOSE::render).toList();
    }
}
