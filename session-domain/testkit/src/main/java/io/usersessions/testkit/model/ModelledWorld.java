package io.usersessions.testkit.model;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Several browsers of several users, which act one after the other on real sessions and on a model of them. */
final class ModelledWorld {
    private static final int BROWSERS = 4;
    private static final Duration LONGER_THAN_ANY_SESSION = Duration.ofDays(31);

    private final OwnSessions own;
    private final ManualTime time;
    private final Random random;
    private final List<UserId> users = List.of(UniqueUsers.next(), UniqueUsers.next());
    private final List<ModelledSession> all = new ArrayList<>();
    private final List<ModelledBrowser> browsers;

    ModelledWorld(Sessions sessions, OwnSessions own, ManualTime time, Random random) {
        this.own = own;
        this.time = time;
        this.random = random;
        this.browsers = Stream.generate(() -> new ModelledBrowser(this, Browser.of(sessions)))
                .limit(BROWSERS)
                .toList();
    }

    ModelledSession begun(Optional<UserId> user, SessionData data) {
        ModelledSession session = new ModelledSession(user, data);
        all.add(session);
        return session;
    }

    /** Waits until former keys open nothing. */
    void afterGrace() {
        time.advance(SessionSettings.defaults().formerKeyGrace());
    }

    /** Takes one random action; returns what it was. */
    String step() {
        time.advance(Duration.ofSeconds(random.nextInt(90)));
        int number = random.nextInt(BROWSERS);
        UserId user = users.get(random.nextInt(users.size()));
        String name = "n" + random.nextInt(3);
        Action action = Action.any(random);
        take(action, browsers.get(number), user, name);
        return action + " by browser " + number;
    }

    private void take(Action action, ModelledBrowser browser, UserId user, String name) {
        switch (action) {
            case LOOK_PASSIVELY -> browser.lookPassively();
            case PUT -> browser.put(name, SessionValue.of(random.nextInt(5)));
            case REMOVE -> browser.remove(name);
            case SIGN_IN -> browser.signIn(user);
            case SIGN_OUT -> browser.signOut();
            case ROTATE -> browser.rotate();
            case COPY_KEY -> browser.copy(browsers.get(random.nextInt(BROWSERS)));
            case END_OTHERS -> endOthers(browser);
            case END_ALL -> endAll(user);
            case EXPIRE_ALL -> expireAll();
        }
    }

    private void endAll(UserId user) {
        own.endAll(user);
        all.stream().filter(isOf(user)).forEach(ModelledSession::remove);
    }

    private void expireAll() {
        time.advance(LONGER_THAN_ANY_SESSION);
        all.forEach(session -> session.ended = true);
    }

    private void endOthers(ModelledBrowser browser) {
        browser.session()
                .ifPresent(kept -> kept.user.ifPresent(user -> {
                    own.endOthers(user, browser.id());
                    all.stream()
                            .filter(isOf(user))
                            .filter(session -> session != kept)
                            .forEach(ModelledSession::remove);
                }));
    }

    private static Predicate<ModelledSession> isOf(UserId user) {
        return session -> session.user.filter(user::equals).isPresent();
    }

    List<ModelledBrowser.View> real() {
        return browsers.stream().map(ModelledBrowser::real).toList();
    }

    List<ModelledBrowser.View> expected() {
        return browsers.stream().map(ModelledBrowser::expected).toList();
    }

    /** How many sessions each user sees. */
    List<Long> listed() {
        return users.stream()
                .map(user -> own.list(user).stream()
                        .map(SessionSummary::id)
                        .distinct()
                        .count())
                .toList();
    }

    List<Long> expectedListed() {
        return users.stream()
                .map(user -> all.stream()
                        .filter(isOf(user))
                        .filter(session -> !session.ended)
                        .count())
                .toList();
    }
}
