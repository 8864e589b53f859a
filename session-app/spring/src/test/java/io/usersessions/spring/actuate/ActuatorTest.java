package io.usersessions.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.spring.trial.PlainApplication;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActuatorTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Client LAPTOP = Client.of("laptop", "192.0.2.1");

    private static HttpResponse<String> call(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(PlainApplication.at("/actuator/" + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static UserId someone() {
        return new UserId("user-" + UUID.randomUUID());
    }

    private static SessionId signIn(UserId user) {
        Sessions sessions = PlainApplication.bean(Sessions.class);
        Visit visit = sessions.open(LAPTOP);
        visit.signIn(user);
        visit.put("secret", "of the session");
        sessions.close(visit);
        return visit.session().id();
    }

    @Test
    void the_sessions_of_a_user_are_listed_without_what_they_hold() {
        UserId ada = someone();
        SessionId session = signIn(ada);
        signIn(someone());

        HttpResponse<String> list = call("GET", "usersessions?username=" + ada);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        "\"id\":\"" + session + "\"",
                        "\"username\":\"" + ada + "\"",
                        "\"userAgent\":\"laptop\"",
                        "\"address\":\"192.0.2.1\"")
                .doesNotContain("\"secret", "\"key");
        assertThat(list.body().split("\"id\"")).hasSize(2);
    }

    @Test
    void a_list_comes_in_pages() {
        UserId ada = someone();
        signIn(ada);
        signIn(ada);

        String first = call("GET", "usersessions?limit=1&username=" + ada).body();
        String next = first.replaceFirst(".*\"next\":\"([^\"]+)\".*", "$1");
        String second = call("GET", "usersessions?limit=1&username=" + ada + "&after=" + next)
                .body();

        assertThat(second).contains("\"id\"").doesNotContain("\"next\"").isNotEqualTo(first);
    }

    @Test
    void one_session_is_shown_until_it_is_ended() {
        UserId ada = someone();
        SessionId session = signIn(ada);
        assertThat(call("GET", "usersessions/" + session).body()).contains(ada.value());

        assertThat(call("DELETE", "usersessions/" + session).statusCode()).isEqualTo(204);

        assertThat(call("GET", "usersessions/" + session).statusCode()).isEqualTo(404);
        assertThat(call("DELETE", "usersessions/" + session).statusCode()).isEqualTo(404);
        assertThat(call("DELETE", "usersessions/no-id").statusCode()).isEqualTo(404);
    }

    @Test
    void all_sessions_of_a_user_are_ended_together() {
        UserId ada = someone();
        signIn(ada);
        signIn(ada);

        HttpResponse<String> ended = call("DELETE", "usersessions?username=" + ada);

        assertThat(ended.body()).isEqualTo("{\"ended\":2}");
        assertThat(PlainApplication.bean(OwnSessions.class).list(ada)).isEmpty();
    }

    @Test
    void bad_parameters_are_answered_with_400() {
        assertThat(call("GET", "usersessions?limit=0").statusCode()).isEqualTo(400);
        assertThat(call("GET", "usersessions?limit=many").statusCode()).isEqualTo(400);
        assertThat(call("GET", "usersessions?after=x").statusCode()).isEqualTo(400);
        assertThat(call("GET", "usersessions?username=" + "a".repeat(256)).statusCode())
                .isEqualTo(400);
        assertThat(call("DELETE", "usersessions").statusCode()).isEqualTo(400);
    }

    @Test
    void a_clock_that_agrees_is_part_of_readiness() {
        HttpResponse<String> ready = call("GET", "health/readiness");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"userSessions\":{").contains("\"secondsAheadOfDatabase\":0");
    }

    @Test
    void the_keyring_is_hidden_where_values_are_shown() {
        String secret = PlainApplication.KEYRING.substring(PlainApplication.KEYRING.indexOf(':') + 1);

        assertThat(call("GET", "configprops").body())
                .contains("\"user-sessions\"")
                .doesNotContain(secret);
        assertThat(call("GET", "env").body()).contains("user-sessions.keyring").doesNotContain(secret);
        assertThat(call("GET", "env/user-sessions.keyring").body()).doesNotContain(secret);
    }

    @Test
    void events_are_counted_and_calls_of_the_store_timed_without_names() {
        UserId ada = someone();
        SessionId session = signIn(ada);
        PlainApplication.bean(OwnSessions.class).endAll(ada);
        MeterRegistry registry = PlainApplication.bean(MeterRegistry.class);

        assertThat(registry.get("usersessions.signins")
                        .tag("outcome", "success")
                        .counter()
                        .count())
                .isPositive();
        assertThat(registry.get("usersessions.ended")
                        .tag("reason", "ended_by_owner")
                        .counter()
                        .count())
                .isPositive();
        assertThat(registry.get("usersessions.store")
                        .tag("operation", "create")
                        .timer()
                        .count())
                .isPositive();
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .noneMatch(meter -> meter.toString().contains(ada.value())
                        || meter.toString().contains(session.toString()));
    }
}
