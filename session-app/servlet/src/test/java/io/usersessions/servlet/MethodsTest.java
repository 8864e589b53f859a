package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.servlet.container.Container;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods and framings of requests beside GET and POST. */
class MethodsTest {
    private static Site site;
    private static String cookie;

    @BeforeAll
    static void open() throws Exception {
        site = new Site()
                .starting(context -> context.addServlet("plain", new Plain()).addMapping("/plain"))
                .with("/upload", (request, response) -> {
                    int length = request.getInputStream().readAllBytes().length;
                    request.getSession().setAttribute("length", length);
                    response.getWriter().print(length);
                })
                .open();
        cookie = "Cookie: " + site.get("/sign-in").cookie();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** Answers GET, and the other methods as its superclass does. */
    private static final class Plain extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteUser());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PUT", "BREW"})
    void a_method_has_no_effect_on_a_session_of_its_own(String method) throws Exception {
        site.store.forgetCalls();

        Answer answer = site.send(method, "/plain", cookie);

        assertThat(answer.status()).isLessThan(502);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(site.store.calls()).isSubsetOf("find");
        assertThat(site.get("/who", cookie).body()).isEqualTo("ada");
    }

    @Test
    void trace_does_not_show_the_key() throws Exception {
        Answer answer = site.send("TRACE", "/plain", cookie);

        if (Container.isServlet61()) {
            assertThat(answer.body()).doesNotContain(cookie.substring(cookie.indexOf('=')));
        }
    }

    @Test
    void a_body_that_was_announced_with_expect_is_answered_with_one_cookie() throws Exception {
        try (KeepAlive client = new KeepAlive(site)) {
            Answer answer = client.send(
                    "POST /upload HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody");

            assertThat(answer.body()).isEqualTo("4");
            assertThat(answer.headers("Set-Cookie")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 5\r\n\r\nbody!",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: +4\r\n\r\nbody",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nbody\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"
            })
    void a_body_of_doubtful_length_is_refused(String framing) throws Exception {
        site.store.forgetCalls();

        Answer answer = site.raw("POST /upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + framing);

        assertThat(answer.status()).isBetween(400, 500);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(site.store.calls()).isEmpty();
    }
}
