package io.usersessions.testkit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.interleaving.Interleavings;
import io.usersessions.testkit.interleaving.SteppedCalls;
import io.usersessions.testkit.interleaving.Steps;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Two requests of one browser, each at a node of its own: one chooses that nothing is kept of its client, the other does something else. */
final class ChosenPrivacyRun implements Interleavings.Run {
    /** What the other request does. */
    enum Other {
        /** Its activity is due to be stored, also of another agent. */
        TOUCH,
        WRITE,
        CLEAR,
        TAKE_MESSAGES,
        SIGN_IN,
        STEP_UP;

        void apply(Visit visit, UserId user) {
            switch (this) {
                case TOUCH -> visit.user();
                case WRITE -> visit.put("n", 1);
                case CLEAR -> visit.clear();
                case TAKE_MESSAGES -> visit.takeFlash();
                case SIGN_IN -> visit.signIn(user);
                case STEP_UP -> visit.reauthenticate();
            }
        }
    }

    private static final Client OTHER_CLIENT = Client.of("curl/8.14.1", "198.51.100.7");

    private final SessionsUnderTest store;
    private final UserId user = UniqueUsers.next();
    private final Browser browser;
    private final Steps<Answer> choice;
    private final Steps<Answer> other;

    ChosenPrivacyRun(SessionsUnderTest store, Other did) {
        this.store = store;
        browser = Browser.of(store.sessions().build());
        browser.visit(visit -> visit.signIn(user));
        browser.visit(visit -> visit.flash("hello"));
        store.time().advance(Duration.ofMinutes(2));
        choice = request(Browser.CLIENT, visit -> visit.keepingClient(ClientPrivacy.NONE));
        other = request(OTHER_CLIENT, visit -> did.apply(visit, user));
    }

    private Steps<Answer> request(Client client, Consumer<Visit> work) {
        Sessions node = store.sessionsOver(new SteppedCalls(store.repository())).build();
        Browser request = browser.twin().at(node);
        return new Steps<>(() -> {
            Visit visit = node.open(browser.key().reveal(), client);
            visit.session();
            store.time().advance(Duration.ofMillis(1));
            work.accept(visit);
            return Answer.closing(request, visit);
        });
    }

    @Override
    public List<Steps<Answer>> work() {
        return List.of(choice, other);
    }

    @Override
    public void check(List<Integer> order) {
        if (choice.outcome().isRefused()) {
            return;
        }
        List<Client> clients = rows().map(StoredSession::client).toList();
        assertThat(clients).as("stored clients").isNotEmpty();
        assertThat(clients.stream().allMatch(Client.UNKNOWN::equals))
                .as("nothing is stored of a client in the order " + order)
                .isTrue();
    }

    /** The rows that the browser may know; the row of a session that a sign-in replaced is closed. */
    private Stream<StoredSession> rows() {
        Stream<SessionKey> sent = Stream.of(choice, other)
                .map(Steps::outcome)
                .filter(Answer::sendsKey)
                .map(Answer::sentKey);
        return Stream.concat(Stream.of(browser.key()), sent).flatMap(key -> store.repository().find(key.id()).stream());
    }
}
