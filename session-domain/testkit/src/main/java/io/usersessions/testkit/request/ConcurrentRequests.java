package io.usersessions.testkit.request;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.interleaving.Interleavings;
import io.usersessions.testkit.interleaving.SteppedCalls;
import io.usersessions.testkit.interleaving.Steps;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a scenario: each request at a node of its own. */
final class ConcurrentRequests implements Interleavings.Run {
    private final SessionsUnderTest store;
    private final Scenario scenario;
    private final UserId user = UniqueUsers.next();
    private final Sessions sessions;
    private final Browser browser;
    private final List<Steps<Answer>> work = new ArrayList<>();

    ConcurrentRequests(SessionsUnderTest store, Scenario scenario) {
        this.store = store;
        this.scenario = scenario;
        sessions = store.sessions().build();
        browser = Browser.of(sessions);
        browser.visit(this::begin);
        if (scenario.others().contains(OtherRequest.TOUCH)) {
            store.time().advance(Duration.ofMinutes(2));
        }
        work.add(request(visit -> scenario.change().apply(visit, user), Duration.ZERO));
        for (int number = 0; number < scenario.others().size(); number++) {
            OtherRequest other = scenario.others().get(number);
            String name = Outcome.name(number);
            work.add(request(visit -> other.apply(visit, name), scenario.delay()));
        }
    }

    private void begin(Visit visit) {
        visit.put(Outcome.BEFORE, SessionValue.of(true));
        if (scenario.initial() == InitialSession.SIGNED_IN) {
            visit.signIn(user);
        }
    }

    private Steps<Answer> request(Consumer<Visit> edit, Duration delay) {
        Browser request = browser.twin()
                .at(store.sessionsOver(new SteppedCalls(store.repository())).build());
        return new Steps<>(() -> {
            store.time().advance(delay);
            Visit visit = request.open();
            edit.accept(visit);
            return Answer.closing(request, visit);
        });
    }

    @Override
    public List<Steps<Answer>> work() {
        return work;
    }

    @Override
    public void check(List<Integer> order) {
        try {
            new Outcome(store, sessions, scenario, user, browser)
                    .check(work.stream().map(Steps::outcome).toList());
        } catch (AssertionError violated) {
            throw new AssertionError(scenario + " in the order " + order, violated);
        }
    }
}
