package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that someone planted in the browser of another before the sign-in opens nothing afterwards. */
class FixationTest {
    private static Site site;

    @BeforeAll
    static void open() {
        site = new Site()
                .with("/put", (request, response) -> request.getSession().setAttribute("color", "planted"))
                .with(
                        "/step-up",
                        (request, response) -> SessionFilter.visitOf(request).reauthenticate())
                .with("/change", (request, response) -> request.changeSessionId())
                .with(
                        "/bob",
                        (request, response) -> SessionFilter.visitOf(request).signIn(new UserId("bob")))
                .open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String cookie(String key) {
        return "Cookie: __Host-session=" + key;
    }

    private static String key(Answer answer) {
        return answer.cookie().substring("__Host-session=".length());
    }

    /** The attacker's own anonymous session. */
    private static String issued() throws Exception {
        return key(site.get("/put"));
    }

    @Test
    void a_key_that_was_issued_to_the_attacker_is_replaced_and_dead() throws Exception {
        String planted = issued();

        String own = key(site.get("/sign-in", cookie(planted)));

        assertThat(own).isNotEqualTo(planted);
        assertThat(own.substring(0, 22)).isNotEqualTo(planted.substring(0, 22));
        assertThat(site.get("/who", cookie(own)).body()).isEqualTo("ada");
        assertThat(site.get("/who", cookie(planted)).body()).isEqualTo("nobody");
        assertThat(site.get("/color", cookie(planted)).body()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "abcdefghijklmnopqrstuvwxyz012345",
                "1",
                ""
            })
    void a_key_that_was_never_issued_is_not_adopted(String planted) throws Exception {
        String own = key(site.get("/sign-in", cookie(planted)));

        assertThat(own).isNotEqualTo(planted);
        assertThat(site.get("/who", cookie(planted)).body()).isEqualTo("nobody");
    }

    @Test
    void a_key_that_another_host_of_the_domain_put_beside_it_is_not_chosen() throws Exception {
        String planted = issued();
        String victims = issued();

        String own = key(site.get("/sign-in", cookie(planted) + "; __Host-session=" + victims));

        assertThat(own).isNotIn(planted, victims);
        assertThat(site.get("/who", cookie(planted)).body()).isEqualTo("nobody");
        assertThat(site.get("/who", cookie(victims)).body()).isEqualTo("nobody");
    }

    @Test
    void a_key_in_the_path_the_query_or_a_form_is_not_read() throws Exception {
        String planted = issued();
        String form = "jsessionid=" + planted + "&__Host-session=" + planted;

        List<Answer> answers = List.of(
                site.get("/sign-in;jsessionid=" + planted),
                site.get("/sign-in;__Host-session=" + planted),
                site.get("/sign-in?" + form),
                site.raw(
                        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: " + form.length() + "\r\nConnection: close\r\n\r\n" + form));

        assertThat(answers).allSatisfy(answer -> assertThat(key(answer)).isNotEqualTo(planted));
        assertThat(site.get("/color", cookie(planted)).body()).isEqualTo("planted");
        assertThat(site.get("/who", cookie(planted)).body()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/step-up", "/change", "/sign-in"})
    void each_gain_of_rights_replaces_the_key_at_once(String path) throws Exception {
        String before = key(site.get("/sign-in"));

        String after = key(site.get(path, cookie(before)));

        assertThat(after).isNotEqualTo(before);
        assertThat(site.get("/who", cookie(after)).body()).isEqualTo("ada");
        assertThat(site.get("/who", cookie(before)).body()).isEqualTo("nobody");
    }

    @Test
    void someone_else_who_signs_in_in_the_same_browser_finds_nothing_of_the_user_before() throws Exception {
        String ada = key(site.get("/sign-in"));
        site.get("/put", cookie(ada));

        String bob = key(site.get("/bob", cookie(ada)));

        assertThat(site.get("/who", cookie(bob)).body()).isEqualTo("bob");
        assertThat(site.get("/color", cookie(bob)).body()).isEqualTo("none");
        assertThat(site.get("/who", cookie(ada)).body()).isEqualTo("nobody");
    }
}
