package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
    void a_file_that_its_owner_alone_can_use_is_hidden(String permissions) throws IOException {
        Path file = file(permissions);

        assertThatCode(() -> SecretFiles.requireHidden(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw-rw-rw-", "rw---x---"})
    void a_file_that_others_can_use_is_refused_with_what_to_do(String permissions) throws IOException {
        Path file = file(permissions);

        assertThatThrownBy(() -> SecretFiles.requireHidden(file))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(permissions)
                .hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void a_link_is_as_hidden_as_what_it_leads_to() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file("rw-r--r--"));

        assertThatThrownBy(() -> SecretFiles.requireHidden(link)).isInstanceOf(FileSystemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "r--r-----, root, app, true",
        "rw-r-----, root, app, true",
        "r--r-----, root, root, false",
        "r--r-----, app, app, false",
        "r--r--r--, root, app, false",
        "rw-rw----, root, app, false"
    })
    void the_group_may_read_what_root_hands_to_a_process_of_another_user(
            String permissions, String owner, String reader, boolean hidden) {
        assertThat(SecretFiles.isHidden(PosixFilePermissions.fromString(permissions), owner, reader))
                .isEqualTo(hidden);
    }

    @Test
    void a_missing_file_is_not_refused() {
        assertThatCode(() -> SecretFiles.requireHidden(folder.resolve("none"))).doesNotThrowAnyException();
    }

    private Path file(String permissions) throws IOException {
        return Files.setPosixFilePermissions(
                Files.writeString(folder.resolve("secret"), "x"), PosixFilePermissions.fromString(permissions));
    }
}
