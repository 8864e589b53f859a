package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contracts through a pgbouncer with fewer server connections than clients. */
abstract class PgBouncerContracts extends CombinedContracts {
    private final HikariDataSource clients;
    private final int serverConnections;

    PgBouncerContracts(PgBouncer bouncer, int serverConnections) {
        this(bouncer.pool(), serverConnections);
    }

    private PgBouncerContracts(HikariDataSource clients, int serverConnections) {
        super(clients);
        this.clients = clients;
        this.serverConnections = serverConnections;
    }

    @Test
    void clients_share_the_few_connections_of_the_server() throws SQLException {
        Set<Integer> servers = new TreeSet<>();
        List<Connection> all = new ArrayList<>();
        for (int number = 0; number < PgBouncer.CLIENTS; number++) {
            all.add(clients.getConnection());
        }

        for (Connection one : all) {
            try (one;
                    Statement statement = one.createStatement();
                    ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                servers.add(row.getInt(1));
            }
        }

        assertThat(servers).hasSizeBetween(1, serverConnections);
    }
}
