package io.usersessions.spring.move;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.old.OldShop;
import com.example.shop.ShopApplication;
import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.spring.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An old node with Spring Session and a new node, over one database and on one host. */
class SideBySideTest {
    private static final String OLD_COOKIE = "SESSION";
    private static final String NEW_COOKIE = "__Host-session";
    private static final Node OLD = old();
    private static final Node NEW = Node.started(ShopApplication.class, propertyOfTheGuide());

    private static String propertyOfTheGuide() {
        try {
            String guide = Files.readString(Path.of("..", "..", "docs", "SPRING-SESSION.md"));
            Matcher property = Pattern.compile("```properties\n *(\\S+)\n *```").matcher(guide);
            assertThat(property.find()).isTrue();
            return property.group(1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Node old() {
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql"))
                .execute(new DriverManagerDataSource(Node.DATABASE));
        return Node.started(OldShop.class, "spring.autoconfigure.exclude=" + allOfTheStarter());
    }

    private static String allOfTheStarter() {
        return TestStarter.autoConfigurations().stream().collect(Collectors.joining(","));
    }

    private static Browser signedInAtOld(String user) {
        Browser browser = Browser.at(OLD);
        browser.signIn(user);
        assertThat(browser.get("/me").body()).isEqualTo(user);
        assertThat(browser.cookies()).containsOnlyKeys(OLD_COOKIE);
        return browser;
    }

    @Test
    void a_user_of_the_old_node_is_signed_in_at_the_new_one_with_the_authorities_of_the_account() {
        Browser browser = signedInAtOld("admin-mina");

        Answer first = browser.to(NEW).get("/whole");
        Answer second = browser.get("/whole");

        assertThat(first.body()).contains("ROLE_ADMIN", "ROLE_USER").isEqualTo(second.body());
        assertThat(browser.get("/me").body()).isEqualTo("admin-mina");
        assertThat(browser.cookies()).containsOnlyKeys(NEW_COOKIE);
    }

    @Test
    void requests_at_once_are_all_signed_in_and_make_one_session() {
        Browser browser = signedInAtOld("many");
        List<Browser> tabs =
                IntStream.range(0, 8).mapToObj(tab -> browser.copy().to(NEW)).toList();

        List<String> users =
                tabs.stream().parallel().map(tab -> tab.get("/me").body()).toList();

        assertThat(users).hasSize(8).containsOnly("many");
        assertThat(NEW.bean(OwnSessions.class).list(new UserId("many"))).hasSize(1);
    }

    @Test
    void the_old_cookie_opens_nothing_anywhere_after_a_sign_out_at_the_new_node() {
        Browser browser = signedInAtOld("nora");
        Browser thief = browser.copy();
        browser.to(NEW).get("/me");

        browser.post("", "/logout", Map.of());

        assertThat(thief.to(NEW).get("/open/get?name=any").body()).isEqualTo("no session");
        assertThat(thief.to(NEW).get("/me").status()).isEqualTo(409);
        assertThat(thief.to(OLD).get("/me").status()).isEqualTo(302);
    }

    @Test
    void the_own_cookie_wins_and_the_old_session_stays_where_it_is() {
        Browser browser = signedInAtOld("two");
        browser.to(NEW).drop(OLD_COOKIE);
        Browser other = signedInAtOld("two-other");
        browser.signIn("two");

        Browser both = Browser.at(NEW).with(browser.cookies()).with(other.cookies());

        assertThat(both.get("/me").body()).isEqualTo("two");
        assertThat(both.to(OLD).get("/me").body()).isEqualTo("two-other");
    }

    @Test
    void cookies_of_one_name_that_differ_move_nothing() throws Exception {
        Browser browser = signedInAtOld("twice");
        String value = browser.cookies().get(OLD_COOKIE);
        HttpRequest request = HttpRequest.newBuilder(NEW.at("/me"))
                .header("Cookie", OLD_COOKIE + "=" + value + "; " + OLD_COOKIE + "=b3RoZXItb3RoZXItb3RoZXItb3RoZXI")
                .build();

        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(302);
        assertThat(browser.get("/me").body()).isEqualTo("twice");
    }

    @Test
    void a_visitor_keeps_the_session_at_the_old_node() {
        Browser visitor = Browser.at(OLD);
        visitor.get("/open/put?name=cart&value=tea");

        visitor.to(NEW).get("/open/nothing");

        assertThat(visitor.to(OLD).get("/open/get?name=cart").body()).isEqualTo("tea");
    }

    @Test
    void nothing_of_a_serialized_attribute_is_ever_read() {
        Browser browser = signedInAtOld("bytes");
        TestDatabase.execute(Node.DATABASE, "update spring_session_attributes set attribute_bytes = '\\xaced0005'");

        assertThat(browser.to(NEW).get("/me").body()).isEqualTo("bytes");
    }
}
