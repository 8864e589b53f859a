package io.usersessions.app.war;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A web application that knows nothing of this library is the same behind its filter, from the same war. */
class ShopTest {
    @TempDir
    static Path folder;

    private static Story jetty;
    private static Story tomcat;
    private static Story filteredJetty;
    private static Story filteredTomcat;

    @BeforeAll
    static void record() {
        Path war = WarFile.in(folder);
        jetty = told(Shops.bare(war, JettyNode::start));
        tomcat = told(Shops.bare(war, TomcatNode::start));
        filteredJetty = told(Shops.filtered(war, JettyNode::start));
        filteredTomcat = told(Shops.filtered(war, TomcatNode::start));
    }

    private static Story told(Shops opened) {
        try (Shops shops = opened) {
            return shops.story();
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

    @Test
    void two_nodes_of_jetty_behind_the_filter_tell_the_story_of_one_without_it() {
        assertThat(filteredJetty.scenes()).containsExactlyElementsOf(jetty.scenes());
    }

    @Test
    void two_nodes_of_tomcat_behind_the_filter_tell_the_story_of_one_without_it() {
        assertThat(filteredTomcat.scenes()).containsExactlyElementsOf(tomcat.scenes());
    }

    static Stream<Story> filtered() {
        return Stream.of(filteredJetty, filteredTomcat);
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void the_cookie_of_the_container_never_appears_behind_the_filter(Story story) {
        assertThat(story.cookieNames()).containsOnly("__Host-session");
        assertThat(story.answers())
                .noneSatisfy(answer ->
                        assertThat(answer.body() + answer.headers().map()).containsIgnoringCase("jsessionid"));
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void no_key_is_in_an_address_or_a_page(Story story) {
        assertThat(story.keys()).hasSizeGreaterThan(5);
        assertThat(story.answers()).allSatisfy(answer -> {
            assertThat(answer.body()).doesNotContain(story.keys());
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(story.keys());
        });
    }
}
