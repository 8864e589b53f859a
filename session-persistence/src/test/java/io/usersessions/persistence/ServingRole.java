package io.usersessions.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/** A role with the rights that {@link SessionSchema#grantTo} grants in one database, and without the rights of everybody. */
final class ServingRole implements AutoCloseable {
    private static final String PASSWORD = "serving";

    private final HikariDataSource owner;
    // Mixed case and a quotation mark: a name that has to be quoted.
    private final String name = "Serving \"" + UUID.randomUUID().toString().substring(0, 8);
    private final String quoted = '"' + name.replace("\"", "\"\"") + '"';

    private ServingRole(HikariDataSource owner) {
        this.owner = owner;
    }

    /** Makes a role for a migrated database, and revokes the right of everybody to create anything there. */
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

    /** Removes the role: roles belong to the server, so it would stay when the database goes. */
    @Override
    public void close() {
        TestDatabase.execute(owner, "drop owned by " + quoted);
        TestDatabase.execute(owner, "drop role " + quoted);
        owner.close();
    }
}
