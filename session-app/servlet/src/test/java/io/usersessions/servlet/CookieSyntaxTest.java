package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which texts of the header are our cookie, whatever the container makes of it: the tests run on each container, and expect the same. KEY
 * stands for the key of someone who is signed in.
 */
class CookieSyntaxTest {
    private static Site site;
    private static String key;

    @BeforeAll
    static void open() throws Exception {
        site = new Site().open();
        key = site.get("/sign-in").cookie().substring("__Host-session=".length());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Answer who(String header) throws Exception {
        site.store.forgetCalls();
        return site.get("/who", "Cookie: " + header.replace("KEY", key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-session=KEY",
                "__Host-session=KEY;",
                "__Host-session=KEY; a=b",
                "a=b; __Host-session=KEY",
                "a=b;__Host-session=KEY;c=d",
                "a; ; =; __Host-session=KEY; b",
                "a=\"b; __Host-session=KEY; c=d\"",
                "a=b, c; __Host-session=KEY",
                "$Version=1; __Host-session=KEY; $Path=/",
                "__host-session=other; __Host-session=KEY",
                "session=other; __Secure-session=other; __Host-session=KEY; JSESSIONID=other",
                "a=\u00e9; __Host-session=KEY",
                "{}()<>@:[]?/=x; __Host-session=KEY"
            })
    void is_our_cookie(String header) throws Exception {
        assertThat(who(header).body()).isEqualTo("ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-session=\"KEY\"",
                "__Host-session=KEY=",
                "__Host-session=KEY==",
                "__Host-session= KEY",
                "__Host-session=KEY ; a=b",
                "__Host-session=KEY, a=b",
                "__Host-session=KEY\\",
                "__Host-session=%KEY",
                "__Host-session=K%45Y",
                "__Host-session =KEY",
                "__Host-session==KEY",
                "__Host-session:KEY",
                "__Host-session",
                "=__Host-session=KEY",
                "a=b, __Host-session=KEY",
                "a=b;  __Host-session=KEY",
                "a=b;\t__Host-session=KEY",
                "a=b; \u0085__Host-session=KEY",
                "a=b; \u00a0__Host-session=KEY",
                "a=b; \u00e2\u0080\u0080__Host-session=KEY",
                "__HOST-session=KEY",
                "__host-session=KEY",
                "__Host-Session=KEY",
                "%5f_Host-session=KEY",
                "\"__Host-session\"=KEY",
                "$__Host-session=KEY",
                "__Host-session\\=KEY",
                "__Host-session.=KEY",
                "session=KEY",
                "__Secure-session=KEY",
                "JSESSIONID=KEY"
            })
    void is_not_our_cookie_or_holds_no_key(String header) throws Exception {
        Answer answer = who(header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("nobody");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(site.store.calls()).isEmpty();
    }

    /** Containers refuse these, or pass on what holds no key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-session=KEY\u0000",
                "__Host-session=\u0000KEY",
                "__Host-session=KEY\u0001",
                "__Host-session=KEY\u001b[0m",
                "__Host-session=KEY\u007f",
                "__Host-session=KEY\rX: y",
                "__Host-session=KE\nY: z",
                "__Host-session=\r\n KEY",
                "a=b;\r\n\t__Host-session=KEY",
                "a=b; \u0000__Host-session=KEY",
                "a=b; \u000b__Host-session=KEY"
            })
    void is_refused_or_holds_no_key(String header) throws Exception {
        Answer answer = who(header);

        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("ada", key);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(site.store.calls()).isEmpty();
    }
}
