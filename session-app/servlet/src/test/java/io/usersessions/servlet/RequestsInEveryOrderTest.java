package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.testkit.interleaving.Interleavings;
import io.usersessions.testkit.interleaving.SteppedCalls;
import io.usersessions.testkit.interleaving.Steps;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two requests with one cookie at two servers, in every order in which their calls can reach the store they share. */
class RequestsInEveryOrderTest {
    private static final String STEPS = "X-Steps";
    private static final List<String> BEGINS = List.of("/sign-in", "/write?name=before");
    private static final List<String> CHANGES = List.of("/sign-in", "/sign-out", "/step-up", "/rotate");
    private static final List<String> OTHERS = List.of("/who", "/write?name=written");

    private final InMemorySessions shared = new InMemorySessions();
    /** Every request is due to be touched. */
    private final SessionSettings settings = SessionSettings.defaults().touchInterval(Duration.ZERO);

    private final Map<String, Steps<Answer>> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Site> sites = List.of(site(), site());

    private Site site() {
        return new Site(new SteppedCalls(shared), settings)
                .behind(stepwise())
                .with(
                        "/sign-out",
                        (request, response) -> SessionFilter.visitOf(request).signOut())
                .with(
                        "/step-up",
                        (request, response) -> SessionFilter.visitOf(request).reauthenticate())
                .with(
                        "/rotate",
                        (request, response) -> SessionFilter.visitOf(request).rotate())
                .with(
                        "/write",
                        (request, response) ->
                                SessionFilter.visitOf(request).put(request.getParameter("name"), SessionValue.of(true)))
                .with(
                        "/names",
                        (request, response) -> response.getWriter()
                                .print(SessionFilter.visitOf(request)
                                        .data()
                                        .attributes()
                                        .keySet()));
    }

    /** Makes the store calls of a request wait for the steps of that request. */
    private Filter stepwise() {
        return (request, response, chain) -> {
            String number = ((HttpServletRequest) request).getHeader(STEPS);
            if (number == null) {
                chain.doFilter(request, response);
                return;
            }
            try {
                Objects.requireNonNull(underWay.get(number)).during(() -> {
                    chain.doFilter(request, response);
                    return number;
                });
            } catch (RuntimeException unchecked) {
                throw unchecked;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    @BeforeEach
    void open() {
        sites.forEach(Site::open);
    }

    @AfterEach
    void close() {
        sites.forEach(Site::close);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_newest_key_stays_and_what_was_acknowledged_is_stored(String begin, String change, String other) {
        int orders = Interleavings.all(() -> new Pair(begin, change, other));

        assertThat(orders).isGreaterThanOrEqualTo(3);
    }

    static Stream<Arguments> pairs() {
        return BEGINS.stream()
                .flatMap(begin -> CHANGES.stream()
                        .filter(change -> !change.equals("/step-up") || begin.equals("/sign-in"))
                        .flatMap(change -> OTHERS.stream().map(other -> Arguments.of(begin, change, other))));
    }

    private final class Pair implements Interleavings.Run {
        private final String begin;
        private final String change;
        private final String other;
        private final String former;
        private final List<Steps<Answer>> work;

        Pair(String begin, String change, String other) {
            this.begin = begin;
            this.change = change;
            this.other = other;
            former = "Cookie: " + answer(begin).cookie();
            work = List.of(steps(sites.get(0), change), steps(sites.get(1), other));
        }

        private Steps<Answer> steps(Site site, String path) {
            String number = String.valueOf(requests.incrementAndGet());
            Steps<Answer> steps = new Steps<>(() -> site.get(path, former, STEPS + ": " + number));
            underWay.put(number, steps);
            return steps;
        }

        @Override
        public List<Steps<Answer>> work() {
            return work;
        }

        @Override
        public void check(List<Integer> order) {
            Answer changed = work.get(0).outcome();
            Answer answer = work.get(1).outcome();
            String scene = begin + ", then " + change + " and " + other + " in the order " + order;
            assertThat(changed.status()).as(scene).isEqualTo(200);
            assertThat(answer.status()).as(scene).isIn(200, 409);
            assertThat(answer.headers("Set-Cookie")).as(scene).isEmpty();
            if (change.equals("/sign-out")) {
                assertThat(changed.headers("Set-Cookie"))
                        .as(scene)
                        .singleElement()
                        .asString()
                        .contains("Max-Age=0");
                assertThat(answer("/who", former).body()).as(scene).isEqualTo("nobody");
                return;
            }
            String newest = "Cookie: " + changed.cookie();
            boolean isStored = other.startsWith("/write") && answer.status() == 200;
            boolean isSignedIn = begin.equals("/sign-in") || change.equals("/sign-in");
            assertThat(answer("/names", newest).body().contains("written"))
                    .as(scene)
                    .isEqualTo(isStored);
            assertThat(answer("/who", newest).body()).as(scene).isEqualTo(isSignedIn ? "ada" : "nobody");
            if (!change.equals("/rotate")) {
                assertThat(answer("/who", former).body()).as(scene).isEqualTo("nobody");
            }
        }

        private Answer answer(String path, String... headers) {
            try {
                return sites.get(0).get(path, headers);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
