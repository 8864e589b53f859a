package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.servlet.HostileRequests.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand requests that no friend sends: each is an answer below 500, and none leaves a trace. */
class HostileRequestsTest {
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 10_000);
    private static final long SEED = Long.getLong("hostile.seed", 20_260_901L);
    private static final List<IpNetwork> THIS_MACHINE =
            List.of(IpNetwork.parse("127.0.0.0/8").orElseThrow());

    private static Site site(ClientAddress address) {
        return new Site(address, SessionCap.NONE)
                .with(HeaderTransport.authorization())
                .with("/session", (request, response) -> response.getWriter().print(request.getSession(false)))
                .with(
                        "/requested",
                        (request, response) -> response.getWriter()
                                .print(request.isRequestedSessionIdValid() + " " + request.getRemoteUser()))
                .open();
    }

    @Test
    void a_request_without_a_key_reaches_no_store() throws Exception {
        try (Site site = site(ClientAddress.behind(THIS_MACHINE))) {
            for (Answer answer : answers(site, new HostileRequests(SEED).withoutKey(), List.of())) {
                assertThat(answer.body()).doesNotContain("HttpSession", "ada");
            }
        }
    }

    @Test
    void a_key_that_was_never_issued_costs_one_look_and_makes_no_session() throws Exception {
        try (Site site = site(ClientAddress.behindForwarded(THIS_MACHINE))) {
            List<Kind> kinds = new HostileRequests(SEED).withUnknownKey();

            assertThat(answers(site, kinds, List.of("find")))
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        }
    }

    /** Sends half of the requests. */
    private static List<Answer> answers(Site site, List<Kind> kinds, List<String> calls) throws IOException {
        try (KeepAlive client = new KeepAlive(site)) {
            List<Answer> answers = new ArrayList<>();
            for (int index = 0; index < REQUESTS / 2; index++) {
                Kind kind = kinds.get(index % kinds.size());
                String request = kind.request().get();
                Answer answer = client.send(request);
                assertThat(answer.status()).as("%s: %s", kind, request).isBetween(200, 499);
                assertThat(answer.headers("Set-Cookie"))
                        .as("%s: %s", kind, request)
                        .isEmpty();
                assertThat(answer.headers("Session-Key"))
                        .as("%s: %s", kind, request)
                        .isEmpty();
                assertThat(site.store.calls()).as("%s: %s", kind, request).isEqualTo(calls);
                site.store.forgetCalls();
                answers.add(answer);
            }
            return answers;
        }
    }
}
