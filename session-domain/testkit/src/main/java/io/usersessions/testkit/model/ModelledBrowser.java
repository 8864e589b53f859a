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

/** A browser that visits real sessions, and beside it what the model says of its own. */
final class ModelledBrowser {
    /** Who is signed in, and with what data. */
    record View(Optional<UserId> user, SessionData data) {}

    private final ModelledWorld world;
    private Browser real;
    private Optional<ModelledSession> model = Optional.empty();
    private int key;

    ModelledBrowser(ModelledWorld world, Browser real) {
        this.world = world;
        this.real = real;
    }

    View seen() {
        Visit visit = real.look();
        return new View(visit.user(), visit.data());
    }

    View expected() {
        return session()
                .map(session -> new View(session.user, session.data))
                .orElse(new View(Optional.empty(), SessionData.empty()));
    }

    /** The session that its key opens. */
    Optional<ModelledSession> session() {
        return model.filter(session -> !session.ended && session.key == key);
    }

    SessionId id() {
        return real.key().id();
    }

    void put(String name, SessionValue value) {
        boolean isRefused = !real.isDone(visit -> visit.put(name, value));
        assertThat(isRefused).as("refused").isIn(refusals());
        if (isRefused) {
            return;
        }
        ModelledSession session = session().orElseGet(() -> begin(Optional.empty(), SessionData.empty()));
        session.data = session.data.with(name, value);
    }

    /** A first write is refused under a key that was replaced. An expired session may have been removed with all it was known by. */
    private List<Boolean> refusals() {
        if (model.isEmpty() || session().isPresent()) {
            return List.of(false);
        }
        ModelledSession dead = model.get();
        if (dead.closed || !dead.ended) {
            return List.of(true);
        }
        return dead.removed || dead.key == key ? List.of(false) : List.of(true, false);
    }

    void remove(String name) {
        real.visit(visit -> visit.remove(name));
        session().ifPresent(session -> session.data = session.data.without(name));
    }

    void signIn(UserId user) {
        real.visit(visit -> visit.signIn(user));
        Optional<ModelledSession> before = session();
        SessionData carried = before.filter(
                        session -> session.user.map(user::equals).orElse(true))
                .map(session -> session.data)
                .orElse(SessionData.empty());
        before.ifPresent(ModelledSession::close);
        begin(Optional.of(user), carried);
    }

    void signOut() {
        real.visit(Visit::signOut);
        session().ifPresent(ModelledSession::close);
        model = Optional.empty();
    }

    void rotate() {
        real.visit(Visit::rotate);
        world.afterGrace();
        session().ifPresent(session -> key = ++session.key);
    }

    /** Goes on with the key of another, as a thief would. */
    void copy(ModelledBrowser other) {
        real = other.real.twin();
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
