package io.usersessions.spring.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the guide to Spring Security are compiled. */
class SecurityGuideTest {
    private static final Path GUIDE = Path.of("../../docs/SPRING-SECURITY.md");
    private static final Path SOURCE =
            Path.of("src/test/java/io/usersessions/spring/guide/SecurityGuideApplication.java");

    private static List<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(file))
                .results()
                .map(block -> block.group(1).stripTrailing().stripIndent())
                .toList();
    }

    @Test
    void every_example_is_compiled() throws IOException {
        assertThat(found("^```java\\n(.*?)^```$", GUIDE))
                .isNotEmpty()
                .isEqualTo(found("^ *// begin\\n(.*?)^ *// end$", SOURCE));
    }
}
