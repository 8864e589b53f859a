package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {
    private static final List<Consumer<String>> USERS =
            List.of(Database::at, Database::behindPooler, Database::patient, BulkConnections::at);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h:6x/db?user=a&password=hunter2",
                "jdbc:postgresql://h:66666/db?user=a&password=hunter2",
                "jdbc:postgresql://h/db?user=a&password=hunter2%6x",
                "jdbc:postgres://h:6x/db?user=a&password=hunter2",
                "postgresql://a:hunter2@h:6x/db"
            })
    void a_url_that_cannot_be_read_is_a_fault_that_quotes_nothing_of_it(String url) {
        for (Consumer<String> user : USERS) {
            assertThatExceptionOfType(DatabaseFault.class)
                    .isThrownBy(() -> user.accept(url))
                    .withMessageContaining("jdbc:postgresql:")
                    .withMessageNotContainingAny("hunter2", "6x", "66666")
                    .withNoCause();
        }
    }

    @Test
    void a_pool_has_no_more_connections_than_it_is_told() throws SQLException {
        try (Database database = Database.at(TestServer.emptyDatabase(), new PoolSize(1));
                Connection only = database.dataSource().getConnection()) {
            assertThat(only.isValid(1)).isTrue();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> database.dataSource().getConnection());
        }
    }
}
