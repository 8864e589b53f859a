package io.usersessions.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.util.List;
import java.util.Optional;

/** A browser that visits real sessions, and the model of what it should see. */
final class ModelledBrowser {
    /** What a browser sees: the signed-in user, and the data. */
    record View(Optional<UserId> user, SessionData data) {}

    private final ModelledWorld world;
    private Browser browser;
    private Optional<ModelledSession> model = Optional.empty();
    private int key;

    ModelledBrowser(ModelledWorld world, Browser browser) {
        this.world = world;
        this.browser = browser;
    }

    View real() {
        Visit visit = browser.look();
        return new View(visit.user(), visit.data());
    }

    View expected() {
        return session()
                .map(session -> new View(session.user, session.data))
                .orElse(new View(Optional.empty(), SessionData.empty()));
    }

    /** The session that the key of this browser opens. */
    Optional<ModelledSession> session() {
        return model.filter(session -> !session.ended && session.key == key);
    }

    SessionId id() {
        return browser.key().id();
    }

    /** Must change nothing that any browser sees. */
    void lookPassively() {
        browser.visit(Visit::withoutActivity);
    }

    void put(String name, SessionValue value) {
        boolean isRefused = !browser.isDone(visit -> visit.put(name, value));
        assertThat(isRefused).as("refused").isIn(refusals());
        if (isRefused) {
            return;
        }
        ModelledSession session = session().orElseGet(() -> begin(Optional.empty(), SessionData.empty()));
        session.data = session.data.with(name, value);
    }

    /**
     * Whether a write may be refused. A first write is refused under a key that was replaced a short time ago; once an expired session is removed,
     * the store no longer knows its keys.
     */
    private List<Boolean> refusals() {
        if (model.isEmpty() || session().isPresent()) {
            return List.of(false);
        }
        ModelledSession dead = model.get();
        boolean isReplaced = dead.closed || !dead.ended || dead.key != key;
        return isReplaced && !dead.removed ? List.of(true, false) : List.of(false);
    }

    void remove(String name) {
        browser.visit(visit -> visit.remove(name));
        session().ifPresent(session -> session.data = session.data.without(name));
    }

    void signIn(UserId user) {
        browser.visit(visit -> visit.signIn(user));
        Optional<ModelledSession> before = session();
        SessionData carried = before.filter(
                        session -> session.user.map(user::equals).orElse(true))
                .map(session -> session.data)
                .orElse(SessionData.empty());
        before.ifPresent(ModelledSession::close);
        begin(Optional.of(user), carried);
    }

    void signOut() {
        browser.visit(Visit::signOut);
        session().ifPresent(ModelledSession::close);
        model = Optional.empty();
    }

    void rotate() {
        browser.visit(Visit::rotate);
        world.afterGrace();
        session().ifPresent(session -> key = ++session.key);
    }

    /** Continues with the key of another browser, like a thief. */
    void copy(ModelledBrowser other) {
        browser = other.browser.twin();
        model = other.model;
        key = other.key;
    }

    private ModelledSession begin(Optional<UserId> user, SessionData data) {
        ModelledSession session = world.begun(user, data);
        model = Optional.of(session);
        key = session.key;
        return session;
    }
}
