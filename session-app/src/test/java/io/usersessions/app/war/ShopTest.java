package io.usersessions.app.war;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.http.HttpResponse;
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

    private static Told jetty;
    private static Told tomcat;
    private static Told filteredJetty;
    private static Told filteredTomcat;

    /** What was seen in some shops. */
    private record Told(Story day, Story ofReplacedKey) {
        static Told of(Shops opened) {
            try (Shops shops = opened) {
                return new Told(shops.story(), shops.storyOfReplacedKey());
            }
        }
    }

    @BeforeAll
    static void record() {
        Path war = WarFile.in(folder);
        jetty = Told.of(Shops.bare(war, JettyNode::start));
        tomcat = Told.of(Shops.bare(war, TomcatNode::start));
        filteredJetty = Told.of(Shops.filtered(war, JettyNode::start));
        filteredTomcat = Told.of(Shops.filtered(war, TomcatNode::start));
    }

    static Stream<Told> bare() {
        return Stream.of(jetty, tomcat);
    }

    static Stream<Told> filtered() {
        return Stream.of(filteredJetty, filteredTomcat);
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
        assertThat(tomcat.day().scenes()).containsExactlyElementsOf(jetty.day().scenes());
    }

    @Test
    void two_nodes_of_jetty_behind_the_filter_tell_the_story_of_one_without_it() {
        assertThat(filteredJetty.day().scenes())
                .containsExactlyElementsOf(jetty.day().scenes());
    }

    @Test
    void two_nodes_of_tomcat_behind_the_filter_tell_the_story_of_one_without_it() {
        assertThat(filteredTomcat.day().scenes())
                .containsExactlyElementsOf(tomcat.day().scenes());
    }

    /** The client has a newer key already, which the answer must not replace. */
    @ParameterizedTest
    @MethodSource("filtered")
    void a_key_that_was_replaced_begins_no_session_behind_the_filter(Told shops) {
        assertThat(shops.ofReplacedKey().answers())
                .extracting(HttpResponse::statusCode)
                .containsExactly(409, 409, 200);
        assertThat(shops.ofReplacedKey().cookieNames()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bare")
    void it_begins_one_in_a_container(Told shops) {
        assertThat(shops.ofReplacedKey().answers())
                .extracting(HttpResponse::statusCode)
                .containsExactly(200, 302, 200, 200);
        assertThat(shops.ofReplacedKey().cookieNames()).containsExactly("JSESSIONID");
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void the_cookie_of_the_container_never_appears_behind_the_filter(Told shops) {
        assertThat(shops.day().cookieNames()).containsExactly("__Host-session");
        assertThat(shops.day().answers())
                .noneSatisfy(answer ->
                        assertThat(answer.body() + answer.headers().map()).containsIgnoringCase("jsessionid"));
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void no_key_is_in_an_address_or_a_page(Told shops) {
        assertThat(shops.day().keys()).hasSizeGreaterThan(5);
        assertThat(shops.day().answers()).allSatisfy(answer -> {
            assertThat(answer.body()).doesNotContain(shops.day().keys());
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .doesNotContain(shops.day().keys());
        });
    }
}
