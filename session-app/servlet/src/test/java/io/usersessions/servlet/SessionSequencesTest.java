package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sequence of up to four calls within one request, for a visitor with a session and for one without: b begins, p puts an attribute, i
 * invalidates, c changes the id. The next request finds what the last call left.
 */
class SessionSequencesTest {
    private static final int LONGEST = 4;
    private static Site site;

    @BeforeAll
    static void open() {
        site = new Site()
                .with("/play", SessionSequencesTest::play)
                .with(
                        "/forwarded",
                        (request, response) ->
                                request.getRequestDispatcher("/play").forward(request, response))
                .with("/look", (request, response) -> response.getWriter().print(colors(request.getSession(false))))
                .open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void play(HttpServletRequest request, HttpServletResponse response) {
        String calls = request.getQueryString();
        for (int index = 0; index < calls.length(); index++) {
            HttpSession session = request.getSession(calls.charAt(index) == 'b');
            if (session != null) {
                play(calls.charAt(index), index, request, session);
            }
        }
    }

    private static void play(char call, int index, HttpServletRequest request, HttpSession session) {
        switch (call) {
            case 'p' -> session.setAttribute("color", "put at " + index);
            case 'i' -> session.invalidate();
            case 'c' -> request.changeSessionId();
            default -> assertThat(session.getId()).isNotEmpty();
        }
    }

    private static String colors(HttpSession session) {
        return session == null ? "none" : String.valueOf(session.getAttribute("color"));
    }

    /** What the next request finds, if the calls begin with this. */
    private static String expected(String calls, String before) {
        String found = before;
        for (int index = 0; index < calls.length(); index++) {
            boolean exists = !found.equals("none");
            found = switch (calls.charAt(index)) {
                case 'b' -> exists ? found : "null";
                case 'p' -> exists ? "put at " + index : found;
                case 'i' -> "none";
                default -> found;
            };
        }
        return found;
    }

    static Stream<String> sequences() {
        List<String> all = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < LONGEST; length++) {
            int to = all.size();
            for (int index = from; index < to; index++) {
                for (String call : List.of("b", "p", "i", "c")) {
                    all.add(all.get(index) + call);
                }
            }
            from = to;
        }
        return all.stream().skip(1).filter(calls -> calls.matches(".*[bi].*"));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void for_a_visitor_without_a_session_the_last_call_counts(String calls) throws Exception {
        site.store.forgetCalls();

        Answer played = site.get("/play?" + calls);

        String expected = expected(calls, "none");
        assertThat(played.status()).isEqualTo(200);
        assertThat(played.headers("Set-Cookie")).hasSize(expected.equals("none") ? 0 : 1);
        assertThat(site.store.calls()).hasSize(expected.equals("none") ? 0 : 1);
        assertThat(found(played)).isEqualTo(expected);
    }

    private static String found(Answer played) throws IOException {
        return played.headers("Set-Cookie").isEmpty()
                ? site.get("/look").body()
                : site.get("/look", "Cookie: " + played.cookie()).body();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void for_a_visitor_with_a_session_the_last_call_counts_also_in_a_forward(String calls) throws Exception {
        String before = "Cookie: " + site.get("/play?bp").cookie();
        String expected = expected(calls, "put at 1");

        Answer played = site.get("/forwarded?" + calls, before);

        assertThat(played.status()).isEqualTo(200);
        assertThat(played.headers("Set-Cookie")).hasSizeLessThanOrEqualTo(1);
        boolean isSameKey = played.headers("Set-Cookie").isEmpty();
        assertThat(isSameKey).isEqualTo(calls.matches("[bp]*"));
        assertThat(site.get("/look", isSameKey ? before : "Cookie: " + played.cookie())
                        .body())
                .isEqualTo(expected);
        if (!isSameKey) {
            assertThat(site.get("/look", before).body())
                    .as("under the key before")
                    .isEqualTo("none");
        }
    }
}
