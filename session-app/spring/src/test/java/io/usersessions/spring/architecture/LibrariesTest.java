package io.usersessions.spring.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The libraries that an application gets with the starter are listed. */
class LibrariesTest {
    private static final Path LIST = Path.of("../../docs/DEPENDENCIES.md");
    private static final String HEADING = "## With the Spring Boot starter\n";
    private static final Pattern ROW = Pattern.compile("- `([^`]+)`.*");

    @Test
    void each_library_that_the_starter_depends_on_is_on_the_list() throws Exception {
        String page = Files.readString(LIST);
        assertThat(page).contains(HEADING);
        String section =
                page.substring(page.indexOf(HEADING) + HEADING.length()).replaceFirst("(?s)\n## .*", "");

        List<String> listed = section.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(ofThePom());
    }

    /** The dependencies that applications inherit, but for our own modules. */
    private static List<String> ofThePom() throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Files.newInputStream(Path.of("pom.xml")))
                .getElementsByTagName("dependency");
        return IntStream.range(0, all.getLength())
                .mapToObj(at -> (Element) all.item(at))
                .filter(dependency ->
                        dependency.getParentNode().getParentNode().getNodeName().equals("project"))
                .filter(LibrariesTest::isInherited)
                .map(dependency -> text(dependency, "artifactId"))
                .filter(name -> !name.startsWith("session-"))
                .toList();
    }

    private static boolean isInherited(Element dependency) {
        return List.of("", "runtime").contains(text(dependency, "scope"))
                && text(dependency, "optional").isEmpty();
    }

    private static String text(Element dependency, String child) {
        NodeList children = dependency.getElementsByTagName(child);
        return children.getLength() == 0 ? "" : children.item(0).getTextContent();
    }
}
