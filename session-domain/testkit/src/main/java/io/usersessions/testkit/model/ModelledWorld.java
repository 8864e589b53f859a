package io.usersessions.testkit.model;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
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

/** Some browsers of some users, who do one thing after the other with real sessions and with a model of them. */
final class ModelledWorld {
    private static final int BROWSERS = 4;
    private static final Duration LONGER_THAN_ANY_SESSION = Duration.ofDays(31);

    private final Sessions sessions;
    private final ManualTime time;
    private final Random random;
    private final List<UserId> users = List.of(UniqueUsers.next(), UniqueUsers.next());
    private final List<ModelledSession> all = new ArrayList<>();
    private final List<ModelledBrowser> browsers;

    ModelledWorld(Sessions sessions, ManualTime time, Random random) {
        this.sessions = sessions;
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

    /** Former keys open nothing any more. */
    void afterGrace() {
        time.advance(SessionSettings.defaults().formerKeyGrace());
    }

    /** Does one thing; what it was. */
    String step() {
        time.advance(Duration.ofSeconds(random.nextInt(90)));
        int number = random.nextInt(BROWSERS);
        ModelledBrowser browser = browsers.get(number);
        UserId user = users.get(random.nextInt(users.size()));
        String name = "n" + random.nextInt(3);
        int step = random.nextInt(100);
        if (step < 30) {
            browser.put(name, SessionValue.of(random.nextInt(5)));
            return "browser " + number + " puts " + name;
        } else if (step < 40) {
            browser.remove(name);
            return "browser " + number + " removes " + name;
        } else if (step < 60) {
            browser.signIn(user);
            return "browser " + number + " signs in";
        } else if (step < 67) {
            browser.signOut();
            return "browser " + number + " signs out";
        } else if (step < 77) {
            browser.rotate();
            return "browser " + number + " rotates its key";
        } else if (step < 87) {
            browser.copy(browsers.get(random.nextInt(BROWSERS)));
            return "browser " + number + " copies a key";
        } else if (step < 93) {
            endOthers(browser);
            return "browser " + number + " ends the others";
        } else if (step < 98) {
            sessions.of(user).endAll();
            all.stream().filter(isOf(user)).forEach(ModelledSession::remove);
            return "a user ends all";
        }
        time.advance(LONGER_THAN_ANY_SESSION);
        all.forEach(session -> session.ended = true);
        return "all expires";
    }

    private void endOthers(ModelledBrowser browser) {
        browser.session()
                .ifPresent(kept -> kept.user.ifPresent(user -> {
                    sessions.of(user).endOthers(browser.id());
                    all.stream()
                            .filter(isOf(user))
                            .filter(session -> session != kept)
                            .forEach(ModelledSession::remove);
                }));
    }

    private static Predicate<ModelledSession> isOf(UserId user) {
        return session -> session.user.filter(user::equals).isPresent();
    }

    List<ModelledBrowser.View> seen() {
        return browsers.stream().map(ModelledBrowser::seen).toList();
    }

    List<ModelledBrowser.View> expected() {
        return browsers.stream().map(ModelledBrowser::expected).toList();
    }

    /** How many sessions each user is shown. */
    List<Long> listed() {
        return users.stream()
                .map(user -> sessions.of(user).list().stream()
                        .map(SessionSummary::id)
                        .distinct()
                        .count())
                .toList();
    }

    List<Long> expectedInLists() {
        return users.stream()
                .map(user -> all.stream()
                        .filter(isOf(user))
                        .filter(session -> !session.ended)
                        .count())
                .toList();
    }
}
