package io.usersessions.app.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The databases that MaxMind publishes for tests. */
public enum TestDatabase {
    CITIES("GeoIP2-City-Test"),
    FREE_CITIES("GeoLite2-City-Test"),
    COUNTRIES("GeoIP2-Country-Test"),
    /** Networks and their operators. */
    OPERATORS("GeoLite2-ASN-Test"),
    WITH_BROKEN_NUMBERS("GeoIP2-City-Test-Broken-Double-Format"),
    WITH_WRONG_SIZE("GeoIP2-City-Test-Invalid-Node-Count");

    private final String name;

    TestDatabase(String name) {
        this.name = name;
    }

    /** Puts a copy into a folder, in place of one that is there, by renaming it. */
    public Path copiedTo(Path file) {
        try (InputStream content =
                Objects.requireNonNull(TestDatabase.class.getResourceAsStream(name + ".mmdb"), name)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
