package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several cookies of our name in one request, as other hosts of the domain or other paths can leave them in a browser. */
class DuplicateCookieTest {
    private static final String UNKNOWN = "A".repeat(22) + "." + "A".repeat(43);
    private static Site site;
    private static String ada;
    private static String alsoAda;

    @BeforeAll
    static void open() throws Exception {
        site = new Site()
                .with("/session", (request, response) -> response.getWriter().print(request.getSession(false) != null))
                .with("/put", (request, response) -> request.getSession().setAttribute("color", "blue"))
                .open();
        ada = key(site.get("/sign-in"));
        alsoAda = key(site.get("/sign-in"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String key(Answer answer) {
        return answer.cookie().substring("__Host-session=".length());
    }

    /** Each word is the value of one cookie; a bar begins another header line. */
    private static String[] headers(String values) {
        String[] lines = values.split(" \\| ", -1);
        for (int line = 0; line < lines.length; line++) {
            lines[line] = "Cookie: a=b; __Host-session="
                    + String.join("; __Host-session=", lines[line].split(" ", -1))
                            .replace("ALSO", alsoAda)
                            .replace("ADA", ada)
                            .replace("UNKNOWN", UNKNOWN);
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({
        "ADA,                       ada",
        "ADA malformed,             ada",
        "malformed ADA,             ada",
        "malformed ADA other,       ada",
        "ADA ADA,                   ada",
        "ADA | ADA,                 ada",
        "malformed | ADA,           ada",
        "malformed other,           nobody",
        "ADA ALSO,                  nobody",
        "ALSO ADA,                  nobody",
        "ADA | ALSO,                nobody",
        "ADA UNKNOWN,               nobody",
        "UNKNOWN ADA,               nobody",
        "ADA malformed ALSO,        nobody",
        "ADA ADA ADA ADA ADA ADA ADA ADA, ada",
        "ADA ADA ADA ADA ADA ADA ADA ADA ADA, nobody"
    })
    void the_well_formed_ones_have_to_agree(String values, String user) throws Exception {
        assertThat(site.get("/who", headers(values)).body()).isEqualTo(user);
        assertThat(site.get("/session", headers(values)).body()).isEqualTo(String.valueOf(user.equals("ada")));
    }

    @Test
    void keys_that_differ_reach_no_store_and_are_left_in_the_browser() throws Exception {
        site.store.forgetCalls();

        Answer answer = site.get("/who", headers("ADA ALSO"));

        assertThat(site.store.calls()).isEmpty();
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void what_is_put_beside_keys_that_differ_begins_a_session_of_its_own() throws Exception {
        String begun = key(site.get("/put", headers("ADA ALSO")));

        assertThat(begun).isNotIn(ada, alsoAda);
        assertThat(site.get("/who", "Cookie: __Host-session=" + begun).body()).isEqualTo("nobody");
    }
}
