package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code maximumSessions(1)} is exact, on all nodes together. */
class SessionLimitTest {
    private static final int AT_ONCE = 50;
    private static final int THREADS = 16;

    private final Browser first = Browser.at(Node.first());
    private final Browser second = Browser.at(Node.second());

    private static long sessionsOf(String user) {
        return Node.first().bean(OwnSessions.class).list(new UserId(user)).size();
    }

    @Test
    void the_last_sign_in_wins() {
        first.signIn("/one", "wins");

        second.signIn("/one", "wins");

        assertThat(first.get("/one/me").status()).isEqualTo(401);
        assertThat(second.get("/one/me").body()).isEqualTo("wins");
        assertThat(sessionsOf("wins")).isEqualTo(1);
    }

    @Test
    void the_last_sign_in_is_refused_and_told_why() {
        first.signIn("/refuse", "refused");

        Answer answer = second.signIn("/refuse", "refused");

        assertThat(answer.location()).isEqualTo("/refuse/open/failed");
        assertThat(second.get(answer.location()).body()).contains("Maximum sessions of 1 for this principal exceeded");
        assertThat(second.get("/refuse/me").status()).isEqualTo(401);
        assertThat(first.get("/refuse/me").body()).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/one", "/refuse"})
    void the_same_browser_may_sign_in_again(String area) {
        String user = "again" + area.substring(1);
        first.signIn(area, user);

        Answer answer = first.to(Node.second()).signIn(area, user);

        assertThat(answer.location()).isEqualTo(area + "/me");
        assertThat(first.get(area + "/me").body()).isEqualTo(user);
    }

    @Test
    void after_a_sign_out_there_is_room_again() {
        first.signIn("/refuse", "leaves");
        first.post("/refuse", "/logout", Map.of());

        second.signIn("/refuse", "leaves");

        assertThat(second.get("/refuse/me").body()).isEqualTo("leaves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/one", "/refuse"})
    void of_many_sign_ins_at_once_exactly_one_session_stays(String area) throws Exception {
        String user = "many" + area.substring(1);
        List<Browser> browsers = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> Browser.at(number % 2 == 0 ? Node.first() : Node.second()))
                .toList();

        List<Answer> answers = atOnce(browsers.stream()
                .<Callable<Answer>>map(each -> () -> each.signIn(area, user))
                .toList());

        assertThat(sessionsOf(user)).isEqualTo(1);
        assertThat(browsers.stream().filter(each -> each.get(area + "/me").status() == 200))
                .hasSize(1);
        assertThat(answers).allMatch(answer -> isSuccess(area, answer) || isRefusal(area, answer));
    }

    private static boolean isSuccess(String area, Answer answer) {
        return answer.status() == 302 && answer.location().equals(area + "/me");
    }

    private static boolean isRefusal(String area, Answer answer) {
        boolean isFailurePage = answer.status() == 302 && answer.location().equals(area + "/open/failed");
        return area.equals("/refuse") && (answer.status() == 409 || isFailurePage);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> each : threads.invokeAll(work, 1, TimeUnit.MINUTES)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
