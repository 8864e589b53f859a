package io.usersessions.app.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the application that may show text. */
final class Sources {
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path CLASSES = Path.of("src/main/java");

    private Sources() {}

    /** The files below a folder, none if it does not exist. */
    static List<Path> files(Path folder, String extension) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The calls in all templates and classes. */
    static List<CallScanner> calls() throws IOException {
        return Stream.concat(files(TEMPLATES, ".jte").stream(), files(CLASSES, ".java").stream())
                .map(file -> CallScanner.scan(file.getFileName().toString(), read(file)))
                .toList();
    }
}
