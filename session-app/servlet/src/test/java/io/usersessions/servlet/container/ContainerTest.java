package io.usersessions.servlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ContainerTest {
    private static final Map<String, String> SERVERS = Map.of(
            "jetty", "jetty/12.1.",
            "jetty-ee10", "jetty/12.1.",
            "tomcat", "Apache Tomcat/11.0.",
            "tomcat-10.1", "Apache Tomcat/10.1.");

    @Test
    void the_tests_run_on_the_container_and_with_the_servlet_api_that_were_chosen() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (Container container = Container.chosen()) {
            container.start(Application.of((classes, context) -> seen.add(described(context))));
        }

        assertThat(seen)
                .singleElement()
                .asString()
                .startsWith(Objects.requireNonNull(SERVERS.get(Container.NAME)))
                .endsWith(Container.isServlet61() ? " 6.1" : " 6.0");
    }

    private static String described(ServletContext context) {
        return context.getServerInfo() + " " + context.getMajorVersion() + "." + context.getMinorVersion();
    }
}
