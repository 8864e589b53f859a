package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.usersessions.domain.model.UserId;
import io.usersessions.servlet.container.Container;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterimAnswerTest {
    private static final int PROCESSING = 102;

    @ParameterizedTest
    @ValueSource(ints = {PROCESSING, 103})
    void the_session_can_be_changed_after_an_interim_response(int status) throws Exception {
        assumeFalse(status == PROCESSING && Container.isTomcat(), "Tomcat sends 102 as the final status");
        try (Site site = new Site()
                        .with("/page", (request, response) -> {
                            response.setHeader("Link", "</style.css>; rel=preload");
                            response.sendError(status);
                            SessionFilter.visitOf(request).signIn(Site.ADA);
                            response.getWriter().print("page");
                        })
                        .open();
                Line line = Line.to(site)) {
            String interim = line.request("GET", "/page").readUntil("\r\n\r\n");
            Answer answer = line.answer();

            assertThat(interim).startsWith("HTTP/1.1 " + status).doesNotContain("Set-Cookie");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("page");
            assertThat(site.get("/who", "Cookie: " + answer.cookie()).body()).isEqualTo("ada");
        }
    }

    @Test
    void a_page_can_sign_in_the_user_whom_a_body_names_that_the_client_sends_after_100() throws Exception {
        try (Site site = new Site()
                        .with("/page", (request, response) -> {
                            String name =
                                    new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                            SessionFilter.visitOf(request).signIn(new UserId(name));
                        })
                        .open();
                Line line = Line.to(site)) {
            String interim = line.request("POST", "/page", "Content-Length: 3", "Expect: 100-continue")
                    .readUntil("\r\n\r\n");
            Answer answer = line.send("ada").answer();

            assertThat(interim).startsWith("HTTP/1.1 100").doesNotContain("Set-Cookie");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(site.get("/who", "Cookie: " + answer.cookie()).body()).isEqualTo("ada");
        }
    }

    @Test
    void a_page_can_refuse_a_body_that_the_client_has_not_sent() throws Exception {
        try (Site site = new Site()
                        .with("/page", (request, response) -> {
                            SessionFilter.visitOf(request).signIn(Site.ADA);
                            response.sendError(413);
                        })
                        .open();
                Line line = Line.to(site)) {
            Answer answer = line.request("POST", "/page", "Content-Length: 3", "Expect: 100-continue")
                    .answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.headers("Set-Cookie")).hasSize(1);
        }
    }
}
