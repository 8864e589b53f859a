package io.usersessions.app.war;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web application that knows nothing of this library is the same behind its filter. */
class ShopTest {
    @TempDir
    static Path folder;

    private static Path war;
    private static Story jetty;
    private static Story tomcat;

    @BeforeAll
    static void record() throws IOException {
        war = WarFile.in(folder);
        jetty = story(JettyNode::start, 1);
        tomcat = story(TomcatNode::start, 1);
    }

    private static Story story(Function<Deployment, Node> server, int nodes) throws IOException {
        Path shared = Files.createTempDirectory(folder, "shared");
        Deployment deployment = new Deployment(war, shared, Optional.empty());
        List<Node> started = new ArrayList<>();
        Story story = new Story();
        try {
            for (int node = 0; node < nodes; node++) {
                started.add(server.apply(deployment));
            }
            DayInTheShop.happen(new Balancer(started), story);
            story.noteEvents(Files.readAllLines(shared.resolve("sessions.txt")));
            return story;
        } finally {
            Collections.reverse(started);
            started.forEach(Node::close);
        }
    }

    @Test
    void the_shop_knows_nothing_but_the_servlet_api() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("com.example.shop", "jakarta.servlet..", "java..")
                .check(new ClassFileImporter().importPackages("com.example.shop"));
    }

    @Test
    void without_the_filter_both_servers_tell_the_same_story() {
        assertThat(tomcat.scenes()).containsExactlyElementsOf(jetty.scenes());
    }
}
