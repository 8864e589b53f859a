package io.usersessions.spring.stranger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The libraries in the jar of the project. */
final class Bundled {
    private static final String FOLDER = "BOOT-INF/lib/";

    private Bundled() {}

    static List<String> librariesOf(Path project) throws IOException {
        try (ZipFile jar = new ZipFile(project.resolve("target/demo-1.0.jar").toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER))
                    .map(name -> name.substring(FOLDER.length()))
                    .toList();
        }
    }
}
