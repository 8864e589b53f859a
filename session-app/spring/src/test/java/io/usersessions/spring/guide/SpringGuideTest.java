package io.usersessions.spring.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.Deadlines;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import io.usersessions.spring.database.TestDatabase;
import io.usersessions.spring.guide.GuideApplication.Devices;
import io.usersessions.spring.watch.UserSessionsWatchAutoConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide shows what is compiled and run here, and by {@code StrangerTest}. */
class SpringGuideTest {
    private static final Path GUIDE = Path.of("../../docs/SPRING.md");
    private static final Path PROJECT = Path.of("src/test/stranger");
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/spring/guide/GuideApplication.java");

    @TempDir
    private Path folder;

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void the_project_of_the_guide_is_the_one_that_is_built() throws IOException {
        String dependency = blocks("xml").get(0).indent(4);

        assertThat(Files.readString(PROJECT.resolve("pom.xml"))).contains(dependency);
        assertThat(blocks("properties").get(0))
                .isEqualTo(Files.readString(PROJECT.resolve("src/main/resources/application.properties")));
        assertThat(blocks("java").get(0))
                .isEqualTo(Files.readString(PROJECT.resolve("src/main/java/com/example/demo/DemoApplication.java")));
    }

    @Test
    void every_other_example_is_compiled() throws IOException {
        List<String> examples = Pattern.compile("^ *// begin\\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(SOURCE))
                .results()
                .map(MatchResult::group)
                .map(SpringGuideTest::example)
                .toList();

        assertThat(blocks("java").stream().skip(1)).containsExactlyInAnyOrderElementsOf(examples);
    }

    private static String example(String marked) {
        String begun = marked.substring(marked.indexOf('\n') + 1);
        return begun.substring(0, begun.lastIndexOf("// end")).stripTrailing().stripIndent() + "\n";
    }

    @Test
    void the_command_makes_a_keyring() throws Exception {
        int exit = new ProcessBuilder("bash", "-c", blocks("sh").get(0))
                .directory(folder.toFile())
                .start()
                .waitFor();

        assertThat(exit).isZero();
        Path keyring = folder.resolve("keyring");
        assertThat(Keyring.fromFile(keyring).uses()).hasSize(1);

        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        UserSessionsAutoConfiguration.class,
                        UserSessionsWatchAutoConfiguration.class))
                .withUserConfiguration(GuideApplication.class)
                .withPropertyValues(
                        "spring.datasource.url=" + TestDatabase.empty(), "user-sessions.keyring-file=" + keyring)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    Sessions sessions = context.getBean(Sessions.class);
                    Visit visit = sessions.open(Client.of("laptop", null));
                    visit.signIn(new UserId("ada"));
                    sessions.close(visit);
                    Devices devices = context.getBean(Devices.class);
                    String id = visit.session().id().toString();

                    assertThat(devices.devices(() -> "ada")).containsExactly(id + " laptop");
                    devices.end(() -> "ada", id);
                    assertThat(devices.devices(() -> "ada")).isEmpty();

                    HikariDataSource pool = context.getBean("sessionsPool", HikariDataSource.class);
                    assertThat(pool.getConnectionTimeout())
                            .isEqualTo(Deadlines.DEFAULT.borrow().toMillis());
                    assertThat(context.getBean(DataSource.class)).isNotSameAs(pool);
                });
    }

    @Test
    void every_property_is_in_the_table() throws IOException {
        String table = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("| `"))
                .reduce("", (all, line) -> all + "\n" + line);

        assertThat(propertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(table).contains("`" + name + "`"));
    }

    private static Stream<String> propertyNames() throws IOException {
        try (InputStream json = UserSessionsAutoConfiguration.class.getResourceAsStream(
                "/META-INF/spring-configuration-metadata.json")) {
            JsonNode metadata =
                    new JsonMapper().readTree(Objects.requireNonNull(json).readAllBytes());
            return metadata
                    .get("properties")
                    .valueStream()
                    .map(property -> property.get("name").asString())
                    .filter(name -> name.startsWith("user-sessions."))
                    .map(name -> name.substring("user-sessions.".length()))
                    .toList()
                    .stream();
        }
    }
}
