package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Finds the server that an abandoned file names. The other server is the real one of the other tests. */
class PostmasterTest {
    private static final String FILE = "postmaster.pid";
    private static final int PID = 0;
    private static final int START = 2;

    @TempDir
    private Path root;

    private final PGSimpleDataSource other = new PGSimpleDataSource();
    private List<String> left = List.of();

    /** The programs are unpacked once in a process; those in a folder of this test would be gone for the tests after it. */
    @BeforeAll
    static void unpack_the_programs_where_they_stay() {
        TestServer.emptyDatabase();
    }

    @BeforeEach
    void run_once_and_keep_the_file() throws IOException {
        other.setUrl(TestServer.emptyDatabase());
        try (Database database = Database.in(DataFolder.at(root))) {
            assertThat(TestServer.strings(database.dataSource(), "select 1")).containsExactly("1");
            assertThat(Postmaster.on(files())).isPresent();
            left = Files.readAllLines(files().resolve(FILE));
        }
    }

    @Test
    void a_server_of_another_folder_is_left_alone_when_its_number_is_in_a_stale_file() throws IOException {
        leave(edited(PID, others().get(PID)));

        assertThat(Postmaster.on(files())).isEmpty();
        assertThatThrownBy(() -> Database.in(DataFolder.at(root)))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining(others().get(PID))
                .hasMessageContaining(files().resolve(FILE).toString());
        assertThat(TestServer.strings(other, "select 1")).containsExactly("1");
    }

    @Test
    void another_servers_file_makes_it_none_of_this_folder() throws IOException {
        leave(others());

        assertThat(Postmaster.on(files())).isEmpty();
        assertThat(Postmaster.leftOn(files())).isEmpty();
    }

    @Test
    void a_process_on_these_files_that_started_at_another_time_is_not_the_one_of_the_file() throws IOException {
        try (Database database = Database.in(DataFolder.at(root))) {
            assertThat(TestServer.strings(database.dataSource(), "select 1")).containsExactly("1");
            List<String> running = Files.readAllLines(files().resolve(FILE));
            assertThat(Postmaster.leftOn(files())).isPresent();
            long start = Long.parseLong(running.get(START));
            List<String> earlier = new ArrayList<>(running);
            earlier.set(START, Long.toString(start - 3_600));

            Files.write(files().resolve(FILE), earlier);

            assertThat(Postmaster.leftOn(files())).isEmpty();
            Files.write(files().resolve(FILE), running);
        }
    }

    @Test
    void a_file_of_a_process_that_is_gone_does_not_count_and_it_starts() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        leave(edited(PID, Long.toString(gone.pid())));

        assertThat(Postmaster.on(files())).isEmpty();
        try (Database database = Database.in(DataFolder.at(root))) {
            assertThat(TestServer.strings(database.dataSource(), "select 1")).containsExactly("1");
        }
    }

    private List<String> edited(int line, String text) {
        List<String> lines = new ArrayList<>(left);
        lines.set(line, text);
        return lines;
    }

    private List<String> others() throws IOException {
        String folder = TestServer.strings(other, "show data_directory").get(0);
        return Files.readAllLines(Path.of(folder, FILE));
    }

    private void leave(List<String> lines) throws IOException {
        Files.write(files().resolve(FILE), lines);
    }

    private Path files() {
        return root.resolve("postgres");
    }
}
