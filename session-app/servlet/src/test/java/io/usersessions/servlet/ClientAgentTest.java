package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAgentTest {
    private static Site showingTheAgent() {
        return new Site()
                .with(
                        "/agent",
                        (request, response) -> response.getWriter()
                                .print(SessionFilter.visitOf(request)
                                        .client()
                                        .userAgent()
                                        .orElse("none")));
    }

    @Test
    void the_agent_is_the_header_unless_a_rule_says_otherwise() throws Exception {
        try (Site site = showingTheAgent().open()) {
            assertThat(site.get("/agent", "User-Agent: curl/8.14.1").body()).isEqualTo("curl/8.14.1");
        }
    }

    @Test
    void a_rule_reads_other_headers_too() throws Exception {
        ClientAgent withPlatform =
                request -> ClientAgent.ofHeader().of(request).map(agent -> agent + request.getHeader("Platform"));

        try (Site site = showingTheAgent()
                .built(filter -> filter.userAgent(withPlatform))
                .open()) {
            assertThat(site.get("/agent", "User-Agent: curl/8.14.1", "Platform: /x")
                            .body())
                    .isEqualTo("curl/8.14.1/x");
        }
    }

    @Test
    void what_a_rule_returns_is_cleaned_like_a_header() throws Exception {
        try (Site site = showingTheAgent()
                .built(filter -> filter.userAgent(request -> Optional.of("a\nb" + "c".repeat(600))))
                .open()) {
            assertThat(site.get("/agent").body()).hasSize(512).doesNotContain("\n");
        }
    }

    @Test
    void a_rule_may_know_no_agent() throws Exception {
        try (Site site = showingTheAgent()
                .built(filter -> filter.userAgent(request -> Optional.empty()))
                .open()) {
            assertThat(site.get("/agent", "User-Agent: curl/8.14.1").body()).isEqualTo("none");
        }
    }
}
