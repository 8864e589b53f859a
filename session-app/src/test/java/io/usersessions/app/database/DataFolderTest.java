package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void a_folder_that_is_made_and_its_secrets_are_for_their_owner_only() throws IOException {
        DataFolder folder = DataFolder.at(parent.resolve("a/b"));
        folder.secret("key");

        assertThat(permissions(parent.resolve("a/b"))).isEqualTo("rwx------");
        assertThat(permissions(parent.resolve("a/b/key"))).isEqualTo("rw-------");
        assertThat(permissions(folder.inner("programs"))).isEqualTo("rwx------");
        assertThat(parent.resolve("a/b").toFile().list()).containsExactlyInAnyOrder("key", "programs");
    }

    @Test
    void a_secret_stays_the_same_and_differs_from_any_other() {
        byte[] secret = DataFolder.at(parent).secret("key");

        assertThat(secret).hasSize(32);
        assertThat(DataFolder.at(parent).secret("key")).isEqualTo(secret);
        assertThat(DataFolder.at(parent).secret("other")).isNotEqualTo(secret);
    }

    @Test
    void all_who_ask_for_a_secret_at_once_get_the_same() {
        DataFolder folder = DataFolder.at(parent);

        List<String> secrets = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> folder.secretText("key"))
                .toList();

        assertThat(secrets).containsOnly(secrets.get(0));
    }

    @Test
    void one_holds_the_lock_at_a_time() throws IOException {
        DataFolder folder = DataFolder.at(parent);
        FileChannel first = folder.lock().orElseThrow();

        assertThat(folder.lock()).isEmpty();
        first.close();
        assertThat(folder.lock()).isPresent();
    }

    @Test
    void a_path_that_is_a_file_is_refused_with_its_name() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.at(file))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining(file.toString());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
