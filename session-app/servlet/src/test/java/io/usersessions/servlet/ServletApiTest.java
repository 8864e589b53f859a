package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.usersessions.servlet.container.Container;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The filter with the servlet API of the chosen container, which may be older than the one it is compiled with. */
class ServletApiTest {
    /** Classes that are used only where the container knows the accessors of sessions. */
    private static final Set<String> OF_SERVLET_61 = Set.of(
            "io.usersessions.servlet.session.AccessibleSession", "io.usersessions.servlet.session.SessionAccessor");

    /** Frameworks look at the methods of what they are given; a type that is missing would make that fail. */
    @Test
    void the_members_of_every_class_can_be_looked_at() throws Exception {
        List<String> names = classNames();

        assertThat(names).contains(SessionFilter.class.getName());
        assertThat(names)
                .allSatisfy(name ->
                        assertThatCode(() -> members(Class.forName(name))).doesNotThrowAnyException());
    }

    private static List<Member> members(Class<?> type) {
        return Stream.<Member[]>of(type.getDeclaredMethods(), type.getDeclaredFields(), type.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .toList();
    }

    private static List<String> classNames() throws Exception {
        Path root = Path.of(SessionFilter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root.resolve("io"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .filter(name -> Container.isServlet61() || !OF_SERVLET_61.contains(name))
                    .toList();
        }
    }
}
