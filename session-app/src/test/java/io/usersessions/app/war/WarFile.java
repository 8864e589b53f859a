package io.usersessions.app.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the shop as it would be delivered. */
final class WarFile {
    private static final String CLASSES = "com/example/shop";
    private static final String DESCRIPTOR = "WEB-INF/web.xml";

    private WarFile() {}

    static Path in(Path folder) {
        Path war = folder.resolve("shop.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            add(zip, DESCRIPTOR, resource("shop/" + DESCRIPTOR));
            for (Path compiled : filesIn(resource(CLASSES))) {
                add(zip, "WEB-INF/classes/" + CLASSES + "/" + compiled.getFileName(), compiled);
            }
            return war;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(WarFile.class.getClassLoader().getResource(name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
