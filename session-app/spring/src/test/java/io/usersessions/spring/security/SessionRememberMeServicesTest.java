package io.usersessions.spring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

class SessionRememberMeServicesTest {
    private static final Lifetime LONG = Lifetime.rememberMe();
    private static final Lifetime SHORT = SessionSettings.defaults().lifetime();

    private final InMemorySessions store = new InMemorySessions();
    private final Sessions sessions = Sessions.using(store, PlainJson.codec()).build();
    private final Visit visit = sessions.open(Client.of("laptop", "192.0.2.1"));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final SessionRememberMeServices services = SessionRememberMeServices.lasting(LONG);

    SessionRememberMeServicesTest() {
        SessionFilter.putVisit(request, visit);
    }

    private Lifetime lifetimeAfter(SessionRememberMeServices remembering) {
        visit.signIn(new UserId("ada"));
        remembering.loginSuccess(request, response, new TestingAuthenticationToken("ada", null));
        return visit.session().lifetime();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "true", "yes", "1", "TRUE", "On"})
    void whoever_asks_is_remembered(String yes) {
        request.setParameter("remember-me", yes);

        assertThat(lifetimeAfter(services)).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "false", "no", "0", "", "2"})
    void whoever_says_no_is_not_remembered(String no) {
        request.setParameter("remember-me", no);

        assertThat(lifetimeAfter(services)).isEqualTo(SHORT);
    }

    @Test
    void whoever_does_not_ask_is_not_remembered() {
        assertThat(lifetimeAfter(services)).isEqualTo(SHORT);
    }

    @Test
    void the_parameter_can_have_another_name() {
        request.setParameter("keep", "on");

        assertThat(lifetimeAfter(services.parameter("keep"))).isEqualTo(LONG);
    }

    @Test
    void with_another_name_the_usual_one_asks_for_nothing() {
        request.setParameter("remember-me", "on");

        assertThat(lifetimeAfter(services.parameter("keep"))).isEqualTo(SHORT);
    }

    @Test
    void everyone_can_be_remembered() {
        assertThat(lifetimeAfter(services.always())).isEqualTo(LONG);
    }

    @Test
    void the_lifetime_is_the_one_that_was_given() {
        Lifetime week = new Lifetime(Duration.ofDays(7), Duration.ofDays(7), Lifetime.Persistence.PERSISTENT);

        assertThat(lifetimeAfter(SessionRememberMeServices.lasting(week).always()))
                .isEqualTo(week);
    }

    @Test
    void nobody_is_signed_in_by_being_remembered() {
        assertThat(services.autoLogin(request, response)).isNull();
    }

    @Test
    void a_failed_sign_in_ends_the_session_of_the_browser() {
        visit.signIn(new UserId("ada"));

        services.loginFail(request, response);

        assertThat(visit.user()).isEmpty();
    }

    @Test
    void a_failed_sign_in_of_a_visitor_keeps_what_the_visitor_has() {
        visit.put("colour", "red");

        services.loginFail(request, response);

        assertThat(visit.text("colour")).contains("red");
    }

    @Test
    void a_sign_in_that_is_not_stored_in_the_session_changes_nothing() {
        services.always().loginSuccess(request, response, new TestingAuthenticationToken("ada", null));

        assertThat(visit.session().isBlank()).isTrue();
        assertThat(visit.session().lifetime())
                .isEqualTo(SessionSettings.defaults().anonymousLifetime());
    }

    @Test
    void a_parameter_has_a_name() {
        assertThatThrownBy(() -> services.parameter(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
