package io.usersessions.spring.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.spring.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A project as a stranger makes it, built by Maven from the published jars and started by {@code java -jar}. {@code .ci/boot-stranger} runs it:
 * the property {@code stranger} names a folder with the published jars, and {@code stranger.java} the commands to start Java with, with commas
 * in between.
 */
@EnabledIfSystemProperty(named = "stranger", matches = ".+")
class StrangerTest {
    private static final String BOOT = "4.1.2";
    private static final String DATABASE = TestDatabase.empty();

    @TempDir
    private static Path folder;

    static Stream<String> javas() {
        return Arrays.stream(System.getProperty("stranger.java", "java").split(","));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void it_works_at_the_first_start_and_everyone_is_still_signed_in_at_the_second(String java) throws Exception {
        Path project = built(BOOT);
        Visitor ada = new Visitor();
        try (StartedJar first = StartedJar.of(project, java, DATABASE)) {
            ada.signIn(first.port());
            assertThat(ada.get(first.port(), "/")).isEqualTo("Hello user, visit 1");
            assertThat(first.log()).doesNotContain("WARN", "ERROR", "jooq");
        }
        try (StartedJar second = StartedJar.of(project, java, DATABASE)) {
            assertThat(ada.get(second.port(), "/")).isEqualTo("Hello user, visit 2");
        }
    }

    @Test
    void an_open_stream_of_events_does_not_delay_the_end() throws Exception {
        Visitor ada = new Visitor();
        try (StartedJar started = StartedJar.of(built(BOOT), "java", DATABASE)) {
            ada.signIn(started.port());
            ada.openStream(started.port());

            assertThat(started.secondsToEnd()).isLessThan(15);
        }
    }

    @Test
    void a_jooq_of_the_application_is_left_alone() throws Exception {
        assertThat(Bundled.librariesOf(built(BOOT)))
                .noneMatch(library -> library.startsWith("jooq"))
                .anyMatch(library -> library.startsWith("session-spring-boot-starter"));
    }

    @Test
    void spring_boot_3_is_told_what_to_do() throws Exception {
        Path project = built("3.5.7");

        assertThat(StartedJar.failing(project, DATABASE))
                .contains("session-spring-boot-starter needs Spring Boot 4, and this application has Spring Boot 3.5.7")
                .contains("Move the application to Spring Boot 4")
                .doesNotContain("\tat ");
    }

    /** The project with this version of Spring Boot, built. */
    private static Path built(String boot) throws IOException, InterruptedException {
        Path project = folder.resolve("demo-" + boot);
        if (!Files.exists(project)) {
            StrangerProject.copiedTo(project, boot);
            StrangerProject.build(project, Path.of(System.getProperty("stranger")));
        }
        return project;
    }
}
