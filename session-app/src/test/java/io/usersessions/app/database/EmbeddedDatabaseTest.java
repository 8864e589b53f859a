package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that this application runs by itself. */
class EmbeddedDatabaseTest {
    @TempDir
    private static Path shared;

    private static Database database;

    @TempDir
    private Path root;

    /** The programs are unpacked once in a process; those in a folder of this test would be gone for the tests after it. */
    @BeforeAll
    static void unpack_the_programs_where_they_stay() {
        TestServer.emptyDatabase();
        database = Database.in(DataFolder.at(shared));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void it_keeps_what_it_acknowledges_and_listens_to_this_machine_alone() {
        DataSource source = database.dataSource();

        assertThat(TestServer.strings(source, "show fsync")).containsExactly("on");
        assertThat(TestServer.strings(source, "show synchronous_commit")).containsExactly("on");
        assertThat(TestServer.strings(source, "show full_page_writes")).containsExactly("on");
        assertThat(TestServer.strings(source, "show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(TestServer.strings(source, "show unix_socket_directories")).containsExactly("");
        assertThat(TestServer.strings(source, "select auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    @Test
    void its_pool_has_the_size_that_is_asked_for_and_the_server_has_room_for_it() throws SQLException {
        try (Database large = Database.in(DataFolder.at(root), new PoolSize(60))) {
            List<Connection> borrowed = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                borrowed.add(large.dataSource().getConnection());
            }

            assertThatThrownBy(() -> large.dataSource().getConnection()).isInstanceOf(SQLException.class);
            try (Database beside = Database.inOrBeside(DataFolder.at(root))) {
                assertThat(TestServer.strings(beside.dataSource(), "select 1")).containsExactly("1");
            }
            for (Connection connection : borrowed) {
                connection.close();
            }
        }
    }

    @Test
    void nobody_gets_in_without_its_password() {
        PGSimpleDataSource owner = (PGSimpleDataSource) database.patientDataSource();

        for (String password : List.of("", "postgres", "wrong")) {
            PGSimpleDataSource stranger = new PGSimpleDataSource();
            stranger.setServerNames(owner.getServerNames());
            stranger.setPortNumbers(owner.getPortNumbers());
            stranger.setDatabaseName("postgres");
            stranger.setUser("postgres");
            stranger.setPassword(password);

            assertThatThrownBy(stranger::getConnection).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void it_knows_the_letters_of_every_script() {
        assertThat(TestServer.strings(database.dataSource(), "select lower('\u00c4\u0416\u03a9')"))
                .containsExactly("\u00e4\u0436\u03c9");
    }

    @Test
    void it_finds_its_data_again() {
        try (Database before = Database.in(DataFolder.at(root))) {
            TestServer.execute(before.dataSource(), "create table kept as select 7 as number");
        }

        try (Database again = Database.in(DataFolder.at(root))) {
            assertThat(TestServer.strings(again.dataSource(), "select number::text from kept"))
                    .containsExactly("7");
        }
    }

    @Test
    void files_of_a_first_start_that_was_never_finished_are_set_aside_and_not_deleted() throws IOException {
        Files.createDirectories(root.resolve("postgres"));
        Files.writeString(root.resolve("postgres/half-done"), "x");

        Database.in(DataFolder.at(root)).close();

        try (Stream<Path> files = Files.walk(root, 3)) {
            List<String> found = files.map(root::relativize).map(Path::toString).toList();
            assertThat(found)
                    .filteredOn(path -> path.endsWith("half-done"))
                    .singleElement()
                    .asString()
                    .startsWith("postgres-unfinished-");
        }
    }

    @Test
    void a_second_process_uses_the_server_of_the_first() {
        DataFolder folder = DataFolder.at(shared);
        TestServer.execute(database.dataSource(), "create table shared as select 1 as number");

        try (Database second = Database.inOrBeside(folder)) {
            assertThat(TestServer.strings(second.dataSource(), "select number::text from shared"))
                    .containsExactly("1");
        }
        assertThatThrownBy(() -> Database.in(folder))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("in use");
        assertThat(TestServer.strings(database.dataSource(), "select 1")).hasSize(1);
    }
}
