package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.persistence.Combining;
import io.usersessions.persistence.Deadlines;
import io.usersessions.persistence.PoolRenewal;
import io.usersessions.persistence.PostgresSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pool of the guide to PostgreSQL is the text between the marks below, and it works. */
class PoolGuideTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/app/database/PoolGuideTest.java");

    @Test
    void a_pool_of_ones_own_has_the_limits() {
        String url = TestServer.emptyDatabase();

        // begin of the example
        Deadlines deadlines = Deadlines.DEFAULT;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionTimeout(deadlines.borrow().toMillis());
        config.setValidationTimeout(deadlines.check().toMillis());
        deadlines.driverProperties().forEach(config::addDataSourceProperty);
        HikariDataSource dataSource = new HikariDataSource(config);
        PoolRenewal renewal = PoolRenewal.of(dataSource, dataSource.getHikariPoolMXBean()::softEvictConnections);
        PostgresSessions store = PostgresSessions.on(dataSource, Combining.defaults(), renewal);
        // end of the example

        try (dataSource;
                renewal) {
            assertThat(store.clock().now()).isNotNull();
            assertThat(TestServer.strings(dataSource, "show statement_timeout")).containsExactly("1500ms");
        }
    }

    @Test
    void the_guide_shows_what_is_compiled_here() throws IOException {
        String source = Files.readString(SOURCE);
        String marked =
                source.substring(source.indexOf("// begin of the example\n"), source.indexOf("// end of the example"));
        String example =
                marked.substring(marked.indexOf('\n') + 1).stripTrailing().stripIndent();

        assertThat(Files.readString(Path.of("../docs/POSTGRESQL.md"))).contains("```java\n" + example + "\n```");
    }
}
