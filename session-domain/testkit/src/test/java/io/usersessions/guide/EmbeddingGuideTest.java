package io.usersessions.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemoryHistory;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.refusal.AnonymousDataTooLargeException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.refusal.TooManyAnonymousSessionsException;
import io.usersessions.domain.throttle.LineLimits;
import io.usersessions.domain.throttle.SignInAttempt;
import io.usersessions.domain.throttle.SignInLine;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.trial.TrialSessions;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.PurgeSchedule;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.domain.watch.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the guide for embedders are the texts between the marks below; they compile and run. */
class EmbeddingGuideTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/guide/EmbeddingGuideTest.java");
    private static final Path GUIDE = Path.of("../../docs/EMBEDDING.md");

    private static final UserId ADA = new UserId("ada");

    private final TrialSessions trial = new TrialSessions();
    private final Sessions sessions = trial.sessions();
    private final InMemorySessions store = trial.store();
    private final CookieFormat cookie = CookieFormat.secure();
    private final List<String> cookieHeaders = List.of("theme=dark");
    private final Client client = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");

    /** The response of the web server. */
    private static final class Response {
        final List<String> headers = new ArrayList<>();

        void add(String name, String value) {
            headers.add(name + ": " + value);
        }
    }

    private final Response response = new Response();

    // begin
    void carryOut(KeyInstruction instruction) {
        for (String line : cookie.headersFor(instruction)) {
            response.add("Set-Cookie", line);
            response.add("Cache-Control", "no-store");
        }
    }
    // end

    private String page(Visit visit) {
        visit.put("theme", "dark");
        return "page";
    }

    @Test
    void sessions_are_made_of_a_store_and_a_codec() {
        // begin
        InMemorySessions store = new InMemorySessions();
        Sessions sessions = Sessions.using(store, PlainJson.codec()).build();
        CookieFormat cookie = CookieFormat.secure();
        // end

        assertThat(sessions.close(sessions.open(client))).isEqualTo(new KeyInstruction.Keep());
        assertThat(cookie.name()).isEqualTo("__Host-session");
        assertThat(store.list(ADA, Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_request_is_a_visit() {
        String userAgent = "curl/8";
        String address = "192.0.2.1";

        // begin
        Visit visit = sessions.open(cookie.keysIn(cookieHeaders), Client.of(userAgent, address));
        String page = sessions.inVisit(visit, this::page, this::carryOut);
        // end

        assertThat(page).isEqualTo("page");
        assertThat(response.headers).hasSize(2).anyMatch(line -> line.startsWith("Set-Cookie: __Host-session="));
    }

    @Test
    void a_visit_is_opened_and_closed_by_hand() {
        // begin
        Visit visit = sessions.open(cookie.keysIn(cookieHeaders), client);
        try {
            page(visit);
            carryOut(sessions.close(visit));
        } catch (RuntimeException failure) {
            carryOut(sessions.abandon(visit));
            throw failure;
        }
        // end

        assertThat(response.headers).isNotEmpty();
    }

    private static final long BYTES_PER_HASH = 19L << 20;

    private static boolean isPassword(String name, String password) {
        return password.equals(Map.of("ada", "engine", "grace", "engine").get(name));
    }

    private static UserId userOf(String name) {
        return new UserId(name);
    }

    @Test
    void guesses_at_passwords_are_slowed_down() {
        Visit visit = trial.visit();

        // begin
        SignInThrottle throttle = SignInThrottle.over(new InMemorySignInAttempts(), InstantSource.system())
                .line(SignInLine.of(LineLimits.forHashesOf(BYTES_PER_HASH)));
        // end

        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn(throttle, visit, "ada", "guess-" + guess)).isEqualTo(401);
        }
        assertThat(signIn(throttle, visit, "ada", "engine")).isEqualTo(429);
        assertThat(response.headers).containsExactly("Retry-After: 1");
        assertThat(signIn(throttle, visit, "grace", "engine")).isEqualTo(204);
    }

    private int signIn(SignInThrottle throttle, Visit visit, String name, String password) {
        // begin
        SignInAttempt attempt = throttle.begin(name, client);
        if (attempt instanceof SignInAttempt.Admitted admitted) {
            try (admitted) {
                if (isPassword(name, password)) {
                    admitted.succeeded();
                    visit.signIn(userOf(name));
                    return 204;
                }
                admitted.failed();
                return 401;
            }
        }
        SignInAttempt.Refused refused = (SignInAttempt.Refused) attempt;
        response.add("Retry-After", String.valueOf(refused.retryAfterSeconds()));
        return refused.reason() == SignInAttempt.Reason.TOO_MANY_FAILURES ? 429 : 503;
        // end
    }

    @Test
    void attributes_are_plain_values() {
        Visit visit = trial.visit();

        // begin
        visit.put("theme", "dark");
        visit.put("viewed", List.of("tea", "cups"));
        Optional<String> theme = visit.get("theme", String.class);
        String language = visit.getOrPut("language", String.class, () -> "en");

        visit.update("visits", Long.class, count -> count.orElse(0L) + 1);

        visit.flash("Your order was placed.");
        List<String> messages = visit.takeFlash();

        Optional<String> once = visit.pop("theme", String.class);
        // end

        assertThat(theme).contains("dark").isEqualTo(once);
        assertThat(language).isEqualTo("en");
        assertThat(messages).containsExactly("Your order was placed.");
        assertThat(visit.names()).containsExactlyInAnyOrder("viewed", "language", "visits");
    }

    // begin
    record Item(String sku, int count) {}

    record Cart(List<Item> items) {}

    static final AttributeTypes TYPES = AttributeTypes.builder()
            .register("cart", Cart.class)
            .register("item", Item.class)
            .build();
    static final AttributeKey<Cart> CART = TYPES.key("cart", Cart.class);
    static final AttributeKey<Instant> SEEN = AttributeKey.of("seen", Instant.class);
    // end

    @Test
    void attributes_have_types() {
        Visit visit = trial.visit();

        // begin
        visit.put(CART, new Cart(List.of(new Item("tea", 2))));
        Optional<Cart> cart = visit.get(CART);
        // end

        visit.put(SEEN, Instant.EPOCH);
        assertThat(cart).contains(new Cart(List.of(new Item("tea", 2))));
        assertThat(trial.next(visit).get(SEEN)).contains(Instant.EPOCH);
    }

    @Test
    void a_visit_signs_in_and_out() {
        Visit visit = trial.visit();
        boolean remembered = true;

        // begin
        Lifetime lifetime =
                remembered ? Lifetime.rememberMe() : SessionSettings.defaults().lifetime();
        visit.signIn(new UserId("ada"), lifetime);
        // end

        // begin
        boolean mayPay = visit.isAuthenticatedWithin(Duration.ofMinutes(10));
        // end

        // begin
        visit.reauthenticate();
        // end

        // begin
        visit.signOut();
        // end

        assertThat(mayPay).isTrue();
        assertThat(trial.next(visit).user()).isEmpty();
    }

    @Test
    void a_failed_sign_in_is_announced() {
        // begin
        sessions.signInFailed(new UserId("ada"), client);
        // end
    }

    @Test
    void users_see_and_end_their_own_sessions() {
        Visit visit = trial.signedIn(ADA);
        trial.signedIn(ADA);
        String idOfTheForm = store.list(ADA, trial.clock().instant()).stream()
                .map(session -> session.id().toString())
                .filter(id -> !id.equals(visit.session().id().toString()))
                .findFirst()
                .orElseThrow();

        // begin
        OwnSessions own = sessions.own(store);
        UserId user = visit.user().orElseThrow();

        List<SessionSummary> devices = own.list(user);
        boolean isEnded =
                SessionId.parse(idOfTheForm).filter(id -> own.end(user, id)).isPresent();
        List<SessionSummary> others = own.endOthers(user, visit.session().id());
        // end

        assertThat(devices).hasSize(2);
        assertThat(isEnded).isTrue();
        assertThat(others).isEmpty();
        assertThat(own.endAll(user)).hasSize(1);
    }

    // begin
    static final class RefusalStatus implements RefusedException.Cases<Integer> {
        @Override
        public Integer signIn(SignInRefusedException refusal) {
            return 409;
        }

        @Override
        public Integer edit(EditRefusedException refusal) {
            return 409;
        }

        @Override
        public Integer anonymousDataTooLarge(AnonymousDataTooLargeException refusal) {
            return 413;
        }

        @Override
        public Integer tooManyAnonymousSessions(TooManyAnonymousSessionsException refusal) {
            return 429;
        }
    }
    // end

    private int status(Visit visit) {
        int status = 200;
        // begin
        try {
            sessions.inVisit(visit, this::page, this::carryOut);
        } catch (RefusedException refusal) {
            status = refusal.when(new RefusalStatus());
        } catch (SessionStoreException fault) {
            status = 503;
        }
        // end
        return status;
    }

    @Test
    void a_refusal_has_a_status() {
        Visit visit = trial.signedIn(ADA);
        assertThat(visit.user()).isPresent();

        sessions.own(store).endAll(ADA);

        assertThat(status(visit)).isEqualTo(409);
        assertThat(status(trial.visit())).isEqualTo(200);
    }

    @Test
    void what_happens_is_told_and_kept() {
        List<String> log = new ArrayList<>();

        // begin
        InMemoryHistory history = new InMemoryHistory();
        Sessions sessions = Sessions.using(store, PlainJson.codec())
                .history(history)
                .events(event -> log.add(event.toString()))
                .build();
        Page<HistoryEntry> newest = new OwnHistory(history).list(new UserId("ada"), PageRequest.first(20));
        // end

        Visit visit = sessions.open(client);
        visit.signIn(ADA);
        sessions.close(visit);
        assertThat(newest.items()).isEmpty();
        assertThat(log).singleElement().asString().contains(SessionEvent.SignedIn.class.getSimpleName());
        assertThat(new OwnHistory(history).list(ADA, PageRequest.first(20)).items())
                .hasSize(1);
    }

    @Test
    void settings_differ_from_the_defaults() {
        // begin
        SessionSettings settings = SessionSettings.defaults()
                .lifetime(Lifetime.of(Duration.ofHours(1), Duration.ofHours(12)))
                .cap(new SessionCap(5, SessionCap.WhenReached.END_OLDEST))
                .clientPrivacy(ClientPrivacy.TRUNCATED);
        Sessions sessions = Sessions.using(store, PlainJson.codec())
                .settings(settings)
                .anonymousQuota(AnonymousQuota.onThisNode(AnonymousLimits.defaults()))
                .build();
        // end

        Visit visit = sessions.open(client);
        visit.signIn(ADA);
        sessions.close(visit);
        assertThat(visit.session().lifetime().idle()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void expired_sessions_are_purged() {
        // begin
        PurgeSchedule schedule = sessions.purge()
                .expired(store)
                .every(
                        Duration.ofMinutes(10),
                        fault -> System.getLogger("sessions")
                                .log(System.Logger.Level.WARNING, "the purge failed", fault));
        // end

        try (schedule) {
            trial.signedIn(ADA);
            trial.clock().advance(Duration.ofDays(30));
            schedule.purgeNow();
        }
        assertThat(store.list(ADA, Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void a_wrong_clock_is_noticed() {
        StoreClock clockOfTheStore = Instant::now;

        // begin
        ClockWatch clock = ClockWatch.over(
                clockOfTheStore,
                InstantSource.system(),
                notice -> System.getLogger("sessions").log(System.Logger.Level.WARNING, notice));
        Sessions sessions =
                Sessions.using(store, PlainJson.codec()).clock(clock).build();
        // end

        try (clock) {
            assertThat(clock.isAgreed()).isTrue();
            assertThat(sessions.open(client).user()).isEmpty();
        }
    }

    @Test
    void the_end_of_a_session_is_told() throws Exception {
        CompletableFuture<String> stream = new CompletableFuture<>();

        // begin
        SessionWatch watch = SessionWatch.over(
                store,
                InstantSource.system(),
                SessionWatchSettings.defaults(),
                fault -> System.getLogger("sessions").log(System.Logger.Level.WARNING, "cannot watch sessions", fault));
        Sessions sessions =
                Sessions.using(store, PlainJson.codec()).events(watch.events()).build();
        // end

        Visit signedIn = sessions.open(client);
        signedIn.signIn(ADA);
        String key = ((KeyInstruction.Send) sessions.close(signedIn)).key().reveal();
        Visit visit = sessions.open(key, client);

        // begin
        visit.withoutActivity();
        Watched watched = watch.watch(visit.session().id(), (session, end) -> stream.complete("end: " + end));
        sessions.close(visit);
        // end

        try (watch) {
            sessions.own(store).endAll(ADA);
            assertThat(stream.get(20, TimeUnit.SECONDS)).isEqualTo("end: ENDED");
            watched.close();
        }
    }

    private static String greeting(Visit visit) {
        return visit.user().map(user -> "Hello " + user).orElse("Please sign in");
    }

    // begin
    @Test
    void a_user_is_greeted_until_the_session_expires() {
        TrialSessions trial = new TrialSessions();
        Visit visit = trial.signedIn(new UserId("ada"));

        assertThat(greeting(visit)).isEqualTo("Hello ada");

        trial.clock().advance(Duration.ofDays(14));
        assertThat(greeting(trial.next(visit))).isEqualTo("Please sign in");
    }
    // end

    @Test
    void the_guide_shows_what_is_compiled_here() throws IOException {
        List<String> examples = Pattern.compile("^ *// begin\\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(SOURCE))
                .results()
                .map(MatchResult::group)
                .map(EmbeddingGuideTest::example)
                .toList();

        String guide = Files.readString(GUIDE);

        assertThat(examples)
                .hasSize(24)
                .allSatisfy(example -> assertThat(guide).contains("```java\n" + example + "```"));
        assertThat(Pattern.compile("^```java$", Pattern.MULTILINE)
                        .matcher(guide)
                        .results())
                .hasSize(examples.size() + 1);
    }

    private static String example(String marked) {
        String begun = marked.substring(marked.indexOf('\n') + 1);
        return begun.substring(0, begun.lastIndexOf("// end")).stripTrailing().stripIndent() + "\n";
    }
}
