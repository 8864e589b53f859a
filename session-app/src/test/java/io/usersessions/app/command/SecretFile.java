package io.usersessions.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Secret files with permissions for their owner only. */
final class SecretFile {
    private SecretFile() {}

    static Path write(Path file, String text) {
        return write(file, text, "rw-------");
    }

    static Path write(Path file, String text, String permissions) {
        try {
            return Files.setPosixFilePermissions(
                    Files.writeString(file, text), PosixFilePermissions.fromString(permissions));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
