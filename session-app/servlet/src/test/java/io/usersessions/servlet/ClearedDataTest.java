package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The browser deletes what it kept of a site exactly when its user signs out. */
class ClearedDataTest {
    private static final UserId BOB = new UserId("bob");

    /** What a handler does with the session of someone who is signed in. */
    record Act(String name, Site.Page page) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Site site(Act act) {
        return clearing(new Site()).with("/act", act.page()).open();
    }

    private static Site clearing(Site site) {
        return site.built(builder ->
                        builder.header(HeaderTransport.authorization()).clearingSiteData("cache", "storage", "cache"))
                .with("/begin", (request, response) -> request.getSession().setAttribute("color", "blue"));
    }

    private static void assertCleared(Answer answer) {
        assertThat(answer.headers("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
    }

    private static void assertKept(Answer answer) {
        assertThat(answer.headers("Clear-Site-Data")).isEmpty();
    }

    static List<Act> signOuts() {
        return List.of(
                new Act(
                        "visit.signOut",
                        (request, response) -> SessionFilter.visitOf(request).signOut()),
                new Act(
                        "invalidate",
                        (request, response) -> request.getSession().invalidate()),
                new Act("logout", (request, response) -> request.logout()),
                new Act("signed out of what was signed in again", (request, response) -> {
                    Visit visit = SessionFilter.visitOf(request);
                    visit.signOut();
                    visit.signIn(BOB);
                    visit.signOut();
                }),
                new Act("invalidate, and a message for the next page", (request, response) -> {
                    request.getSession().invalidate();
                    SessionFilter.visitOf(request).flash("Good bye");
                }),
                new Act("a page that fails after it signed out", (request, response) -> {
                    request.getSession().invalidate();
                    throw new IllegalStateException("late");
                }),
                new Act("503 after a sign-out", (request, response) -> {
                    request.getSession().invalidate();
                    response.sendError(503);
                }),
                new Act("a reset response", (request, response) -> {
                    request.getSession().invalidate();
                    response.getWriter().print("text");
                    response.reset();
                }),
                new Act("an asynchronous dispatch", (request, response) -> {
                    request.getSession().invalidate();
                    request.startAsync().dispatch("/who");
                }));
    }

    @ParameterizedTest
    @MethodSource("signOuts")
    void a_sign_out_clears_the_data_of_the_site(Act act) throws Exception {
        try (Site site = site(act)) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/act", cookie);

            assertCleared(answer);
            assertThat(site.get("/who", cookie).body()).isEqualTo("nobody");
            assertKept(site.get("/act", cookie));
        }
    }

    @ParameterizedTest
    @MethodSource("signOuts")
    void what_nobody_signed_out_of_clears_nothing(Act act) throws Exception {
        Act onlyIfAny = new Act(act.name(), (request, response) -> {
            if (request.getSession(false) != null) {
                act.page().serve(request, response);
            }
        });
        try (Site site = site(onlyIfAny)) {
            assertKept(site.get("/act"));
            assertKept(site.get("/act", "Cookie: " + site.get("/begin").cookie()));
        }
    }

    @ParameterizedTest
    @MethodSource("signOuts")
    void a_program_with_its_key_in_a_header_has_nothing_to_clear(Act act) throws Exception {
        try (Site site = site(act)) {
            String key = site.get("/sign-in", "Authorization: Session")
                    .header("Session-Key")
                    .orElseThrow();

            assertKept(site.get("/act", "Authorization: Session " + key));
        }
    }

    static List<Act> others() {
        return List.of(
                new Act("a look", (request, response) -> request.getSession().getId()),
                new Act(
                        "a sign-in",
                        (request, response) -> SessionFilter.visitOf(request).signIn(BOB)),
                new Act("a sign-out and a sign-in", (request, response) -> {
                    SessionFilter.visitOf(request).signOut();
                    SessionFilter.visitOf(request).signIn(BOB);
                }),
                new Act(
                        "a new key",
                        (request, response) -> SessionFilter.visitOf(request).reauthenticate()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothing_else_clears_anything(Act act) throws Exception {
        try (Site site = site(act)) {
            assertKept(site.get("/act", "Cookie: " + site.get("/sign-in").cookie()));
        }
    }

    @Test
    void a_sign_out_that_could_not_be_stored_clears_nothing() throws Exception {
        try (Site site = site(signOuts().get(0))) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.failAt("replace", "end");

            Answer failed = site.get("/act", cookie);

            assertThat(failed.status()).isEqualTo(503);
            assertKept(failed);
            site.store.failAt();
            assertThat(site.get("/who", cookie).body()).isEqualTo("ada");
        }
    }

    @Test
    void a_sign_out_under_a_former_key_is_refused_and_clears_nothing() throws Exception {
        try (Site site = clearing(new Site())
                .with(
                        "/rotate",
                        (request, response) -> SessionFilter.visitOf(request).rotate())
                .with("/act", signOuts().get(0).page())
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.get("/rotate", cookie);

            Answer refused = site.get("/act", cookie);

            assertThat(refused.status()).isEqualTo(409);
            assertKept(refused);
        }
    }

    @Test
    void a_refused_sign_in_after_a_sign_out_leaves_the_sign_out() throws Exception {
        SessionCap one = new SessionCap(1, SessionCap.WhenReached.REFUSE);
        try (Site site = clearing(new Site(ClientAddress.ofPeer(), one))
                .with(
                        "/bob",
                        (request, response) -> SessionFilter.visitOf(request).signIn(BOB))
                .with("/act", others().get(2).page())
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.get("/bob");

            Answer refused = site.get("/act", cookie);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(site.get("/who", cookie).body()).isEqualTo("nobody");
            assertCleared(refused);
        }
    }

    @Test
    void a_sign_out_on_an_error_page_clears_the_data_of_the_site() throws Exception {
        try (Site site = clearing(new Site())
                .with("/missing", (request, response) -> {
                    request.getSession();
                    response.sendError(404);
                })
                .with("/bye", (request, response) -> request.getSession().invalidate())
                .withErrorPage("/bye")
                .open()) {
            Answer answer =
                    site.get("/missing", "Cookie: " + site.get("/sign-in").cookie());

            assertThat(answer.status()).isEqualTo(404);
            assertCleared(answer);
        }
    }

    @Test
    void without_the_setting_nothing_is_cleared() throws Exception {
        try (Site site = new Site().with("/act", signOuts().get(0).page()).open()) {
            assertKept(site.get("/act", "Cookie: " + site.get("/sign-in").cookie()));
        }
    }

    @Test
    void what_the_page_clears_itself_is_not_repeated() throws Exception {
        try (Site site = site(new Act("both", (request, response) -> {
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
            request.getSession().invalidate();
        }))) {
            assertCleared(site.get("/act", "Cookie: " + site.get("/sign-in").cookie()));
        }
    }
}
