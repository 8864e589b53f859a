package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a column takes the user ids that the model takes, and no others: what is written by hand can be read as well. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UserIdColumnTest {
    private static final String REFUSED_BY_CHECK = "23514";

    private static HikariDataSource database;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into user_sessions.session values (0, '\\x00000000000000000000000000000000'::bytea,"
                        + " decode(repeat('00', 32), 'hex'), '', 1, ?, null, null, 'epoch', 'epoch', 'epoch', 'epoch', 1,"
                        + " '1971-01-01', false, 'epoch')",
                "insert into user_sessions.session_owner values (0, ?, 0, null)",
                "insert into user_sessions.session_history values (0, ?, 'epoch',"
                        + " '\\x00000000000000000000000000000000'::bytea, '\\x00000000000000000000000000000000'::bytea,"
                        + " 'ENDED', null, '', null, null)"
            })
    void a_character_is_taken_if_the_model_takes_it(String insert) throws SQLException {
        List<Integer> characters = IntStream.concat(
                        IntStream.rangeClosed(1, 0x17F), IntStream.of(0x2028, 0xFEFF, 0xFFFD, 0x1F600))
                .boxed()
                .toList();

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int character : characters) {
                String id = "a" + Character.toString(character) + "b";

                assertThat(takes(connection, insert, id))
                        .as("U+%04X", character)
                        .isEqualTo(isUserId(id));
            }
        }
    }

    private static boolean takes(Connection connection, String insert, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, id);
            return statement.executeUpdate() == 1;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo(REFUSED_BY_CHECK);
            return false;
        } finally {
            connection.rollback();
        }
    }

    private static boolean isUserId(String text) {
        try {
            return new UserId(text).value().equals(text);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
