package io.usersessions.spring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class StoredSessionRegistryTest {
    private static final Client LAPTOP = Client.of("laptop", "192.0.2.1");

    private final InMemorySessions store = new InMemorySessions();
    private final Sessions sessions = Sessions.using(store, PlainJson.codec()).build();
    private final SessionRegistry registry = registryOver(store);

    private SessionRegistry registryOver(SessionRepository repository) {
        return new StoredSessionRegistry(
                repository, sessions.own(store), sessions.administration(store, store), InstantSource.system());
    }

    private KeyInstruction.Send signedIn(String user) {
        Visit visit = sessions.open(LAPTOP);
        visit.signIn(new UserId(user));
        return (KeyInstruction.Send) sessions.close(visit);
    }

    private SessionInformation information(KeyInstruction.Send session) {
        return Objects.requireNonNull(
                registry.getSessionInformation(session.key().id().toString()));
    }

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_stored_session_is_found_by_its_id() {
        KeyInstruction.Send session = signedIn("ada");

        SessionInformation found = information(session);

        assertThat(found.getPrincipal()).isEqualTo("ada");
        assertThat(found.getSessionId()).isEqualTo(session.key().id().toString());
        assertThat(found.isExpired()).isFalse();
        assertThat(found.getLastRequest().toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void what_is_no_session_of_a_user_is_not_found() {
        Visit visit = sessions.open(LAPTOP);
        visit.put("a", 1);
        KeyInstruction.Send anonymous = (KeyInstruction.Send) sessions.close(visit);
        Session unknown = sessions.open(LAPTOP).session();

        assertThat(registry.getSessionInformation(anonymous.key().id().toString()))
                .isNull();
        assertThat(registry.getSessionInformation(unknown.id().toString())).isNull();
        assertThat(registry.getSessionInformation("no id")).isNull();
    }

    @Test
    void a_session_that_ended_is_not_found() {
        KeyInstruction.Send session = signedIn("ada");
        store.end(session.key().id());

        assertThat(registry.getSessionInformation(session.key().id().toString()))
                .isNull();
    }

    @Test
    void all_sessions_of_a_user_are_listed_whatever_the_principal_is() {
        KeyInstruction.Send first = signedIn("ada");
        KeyInstruction.Send second = signedIn("ada");
        signedIn("bob");
        Object principal = User.withUsername("ada").password("").build();

        assertThat(List.of(registry.getAllSessions(principal, false), registry.getAllSessions("ada", true)))
                .allSatisfy(listed -> assertThat(listed)
                        .extracting(SessionInformation::getSessionId)
                        .containsExactlyInAnyOrder(
                                first.key().id().toString(), second.key().id().toString()));
    }

    @Test
    void a_user_without_sessions_has_an_empty_list() {
        assertThat(registry.getAllSessions("nobody", true)).isEmpty();
    }

    @Test
    void expiring_a_session_ends_it_for_good() {
        KeyInstruction.Send session = signedIn("ada");

        information(session).expireNow();

        assertThat(sessions.open(session.key().reveal(), LAPTOP).user()).isEmpty();
        assertThat(registry.getAllSessions("ada", true)).isEmpty();
    }

    @Test
    void all_principals_are_refused_with_a_way_out() {
        assertThatThrownBy(registry::getAllPrincipals)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Administration");
    }

    @Test
    void what_spring_security_reports_changes_nothing() {
        KeyInstruction.Send session = signedIn("ada");
        String id = session.key().id().toString();

        registry.registerNewSession(id, "bob");
        registry.refreshLastRequest(id);
        registry.removeSessionInformation(id);

        assertThat(information(session).getPrincipal()).isEqualTo("ada");
    }

    @Test
    void the_session_of_the_present_request_costs_no_statement() {
        KeyInstruction.Send session = signedIn("ada");
        Visit visit = sessions.open(session.key().reveal(), LAPTOP);
        assertThat(visit.user()).isPresent();
        MockHttpServletRequest request = new MockHttpServletRequest();
        SessionFilter.putVisit(request, visit);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        store.end(session.key().id());

        assertThat(information(session).getPrincipal()).isEqualTo("ada");
    }
}
