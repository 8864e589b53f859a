package io.usersessions.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/** A role that may do with the tables of one database what {@link SessionSchema#grantTo} lets it, and nothing that everybody may. */
final class ServingRole implements AutoCloseable {
    private static final String PASSWORD = "serving";

    private final HikariDataSource owner;
    // Mixed case and a quotation mark: a name that has to be quoted.
    private final String name = "Serving \"" + UUID.randomUUID().toString().substring(0, 8);
    private final String quoted = '"' + name.replace("\"", "\"\"") + '"';

    private ServingRole(HikariDataSource owner) {
        this.owner = owner;
    }

    /** Makes one for a migrated database, which nobody else may create or leave anything in from now on. */
    static ServingRole in(HikariDataSource owner) {
        ServingRole role = new ServingRole(owner);
        TestDatabase.execute(owner, "create role " + role.quoted + " login password '" + PASSWORD + "'");
        TestDatabase.execute(owner, "revoke all on schema public from public");
        TestDatabase.execute(
                owner,
                "do $$ begin execute format('revoke all on database %I from public', current_database());"
                        + " execute format('grant connect on database %I to %I', current_database(), '"
                        + role.name
                        + "'); end $$");
        SessionSchema.on(owner).grantTo(role.name);
        return role;
    }

    String name() {
        return name;
    }

    /** Connections of this role to the database. */
    HikariDataSource pool(int connections) {
        return TestDatabase.pool(owner.getJdbcUrl(), connections, name, PASSWORD);
    }

    /** Removes it: roles belong to the server and would stay behind. */
    @Override
    public void close() {
        TestDatabase.execute(owner, "drop owned by " + quoted);
        TestDatabase.execute(owner, "drop role " + quoted);
        owner.close();
    }
}
