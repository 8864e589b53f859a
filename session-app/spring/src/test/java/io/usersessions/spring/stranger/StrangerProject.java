package io.usersessions.spring.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/** The project in {@code src/test/stranger}, and Maven. */
final class StrangerProject {
    private static final Path SOURCES = Path.of("src/test/stranger");

    private StrangerProject() {}

    /** A copy with this version of Spring Boot, and a keyring of its own. */
    static void copiedTo(Path project, String boot) throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.filter(Files::isRegularFile).forEach(source -> copy(source, project));
        }
        Path pom = project.resolve("pom.xml");
        String ofThisVersion =
                Files.readString(pom).replace("<version>4.1.2</version>", "<version>" + boot + "</version>");
        Files.writeString(
                pom, boot.startsWith("3") ? ofThisVersion.replace("starter-webmvc", "starter-web") : ofThisVersion);
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.writeString(project.resolve("keyring"), Base64.getEncoder().encodeToString(key));
    }

    private static void copy(Path source, Path project) {
        Path target = project.resolve(SOURCES.relativize(source).toString());
        try {
            Files.createDirectories(target.getParent());
            Files.copy(source, target);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Builds it with a local repository of its own, beside the published jars. */
    static void build(Path project, Path published) throws IOException, InterruptedException {
        Path settings = project.resolve("settings.xml");
        Files.writeString(settings, """
                <settings><profiles><profile><id>published</id><repositories><repository><id>published</id>
                <url>%s</url><snapshots><enabled>true</enabled><updatePolicy>always</updatePolicy></snapshots>
                </repository></repositories></profile></profiles>
                <activeProfiles><activeProfile>published</activeProfile></activeProfiles></settings>
                """.formatted(published.toAbsolutePath().toUri()));
        Path log = project.resolve("build.log");
        int exit = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-s",
                        settings.toString(),
                        "-Dmaven.repo.local="
                                + published.resolveSibling("local").toAbsolutePath(),
                        "package")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
    }
}
