package io.usersessions.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemDetailsTest {
    @ParameterizedTest
    @CsvSource({
        "400, Bad Request",
        "401, Unauthorized",
        "403, Forbidden",
        "404, Not Found",
        "405, Method Not Allowed",
        "408, Request Timeout",
        "409, Conflict",
        "413, Content Too Large",
        "414, URI Too Long",
        "415, Unsupported Media Type",
        "422, Unprocessable Content",
        "431, Request Header Fields Too Large",
        "500, Internal Server Error",
        "501, Not Implemented",
        "503, Service Unavailable",
        "505, HTTP Version Not Supported"
    })
    void the_title_is_what_the_standard_calls_the_status(int status, String title) {
        assertThat(ProblemDetails.of(status, "Try again.").title()).isEqualTo(title);
    }

    @Test
    void a_problem_is_json_of_four_members() {
        ProblemDetails problem = ProblemDetails.of(404, "There is nothing at this address.");

        assertThat(new String(problem.json(), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"There is nothing at this address.\"}");
    }
}
