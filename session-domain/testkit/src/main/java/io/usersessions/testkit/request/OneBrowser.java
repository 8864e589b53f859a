package io.usersessions.testkit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.EditRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import io.usersessions.domain.usecase.SessionSettings;
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
import java.util.Optional;
import java.util.function.Consumer;

/** Requests of one browser that are under way together: one that changes the key, at one node, and others at another. */
final class OneBrowser implements Interleavings.Run {
    private static final Client CLIENT = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");
    private static final String BEFORE = "before";

    /** What the browser has at first. */
    enum Begin {
        ANONYMOUS,
        SIGNED_IN
    }

    /** The request that changes the key. */
    enum Own {
        SIGN_IN,
        SIGN_OUT,
        STEP_UP,
        ROTATION;

        boolean isPossible(Begin begin) {
            return this != STEP_UP || begin == Begin.SIGNED_IN;
        }

        private void done(Visit visit, UserId user) {
            switch (this) {
                case SIGN_IN -> visit.signIn(user);
                case SIGN_OUT -> visit.signOut();
                case STEP_UP -> visit.reauthenticate();
                case ROTATION -> visit.rotate();
            }
        }
    }

    /** A request beside it. */
    enum Other {
        /** Changes nothing. */
        LOOK,
        /** Puts an attribute into the session or, where the request comes too late for that, for the first time. */
        WRITE,
        /** Changes nothing, and activity is due to be stored. */
        TOUCH
    }

    /** What a request was answered. */
    private record Answer(KeyInstruction instruction, boolean isRefused) {}

    private final SessionsUnderTest store;
    private final Own own;
    private final List<Other> others;
    private final UserId user = UniqueUsers.next();
    private final Sessions sessions;
    private final SessionKey former;
    private final Begin begin;
    private final List<Steps<Answer>> work = new ArrayList<>();

    /** @param between what passes before each of the other requests comes to look for its session */
    OneBrowser(SessionsUnderTest store, Begin begin, Own own, List<Other> others, Duration between) {
        this.store = store;
        this.begin = begin;
        this.own = own;
        this.others = others;
        sessions = store.sessions().build();
        former = begun(begin);
        if (others.contains(Other.TOUCH)) {
            store.time().advance(Duration.ofMinutes(2));
        }
        work.add(request(visit -> own.done(visit, user), Duration.ZERO));
        for (int number = 0; number < others.size(); number++) {
            work.add(request(edit(others.get(number), number), between));
        }
    }

    private SessionKey begun(Begin begin) {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> {
            visit.put(BEFORE, SessionValue.of(true));
            if (begin == Begin.SIGNED_IN) {
                visit.signIn(user);
            }
        });
        return browser.key();
    }

    private static Consumer<Visit> edit(Other other, int number) {
        return switch (other) {
            case WRITE -> visit -> visit.put(name(number), SessionValue.of(true));
            case LOOK, TOUCH -> visit -> {};
        };
    }

    private static String name(int number) {
        return "n" + number;
    }

    /** At a node of its own. */
    private Steps<Answer> request(Consumer<Visit> edit, Duration before) {
        Sessions node = store.sessionsOver(new SteppedCalls(store.repository())).build();
        return new Steps<>(() -> {
            store.time().advance(before);
            Visit visit = node.open(Optional.of(former.reveal()), CLIENT);
            visit.session();
            edit.accept(visit);
            return answer(node, visit);
        });
    }

    private static Answer answer(Sessions node, Visit visit) {
        try {
            return new Answer(node.close(visit), false);
        } catch (EditRefusedException refused) {
            return new Answer(node.close(visit), true);
        }
    }

    @Override
    public List<Steps<Answer>> work() {
        return work;
    }

    @Override
    public void check(List<Integer> order) {
        try {
            check();
        } catch (AssertionError violated) {
            throw new AssertionError(begin + ", " + own + " and " + others + " in the order " + order, violated);
        }
    }

    private void check() {
        Answer change = work.get(0).outcome();
        List<Answer> answers = work.stream().skip(1).map(Steps::outcome).toList();
        assertThat(change.isRefused()).as("change refused").isFalse();
        // None but the change says anything of the key, so that the order of the answers does not matter.
        assertThat(answers).extracting(Answer::instruction).containsOnly(new Keep());
        if (own == Own.SIGN_OUT) {
            assertThat(change.instruction()).isEqualTo(new Forget());
            assertThat(sessions.of(user).list()).isEmpty();
        } else {
            checkSession(((Send) change.instruction()).key(), answers);
        }
        checkFormerKey();
    }

    private void checkSession(SessionKey newest, List<Answer> answers) {
        Visit visit = look(newest);
        boolean isSignedIn = begin == Begin.SIGNED_IN || own == Own.SIGN_IN;
        assertThat(visit.isStored()).as("opens").isTrue();
        assertThat(visit.user()).isEqualTo(isSignedIn ? Optional.of(user) : Optional.empty());
        assertThat(sessions.of(user).list()).hasSize(isSignedIn ? 1 : 0);
        assertThat(visit.data().value(BEFORE)).isPresent();
        for (int number = 0; number < answers.size(); number++) {
            boolean isAcknowledged =
                    others.get(number) == Other.WRITE && !answers.get(number).isRefused();
            assertThat(visit.data().value(name(number)).isPresent())
                    .as("stored")
                    .isEqualTo(isAcknowledged);
        }
    }

    /** Where a rotation gained no right it opens for a moment, and moves nothing. */
    private void checkFormerKey() {
        Optional<StoredSession> before = store.repository().find(former.id());
        Visit late = look(former);
        if (own == Own.ROTATION && late.isStored()) {
            assertThat(late.isUnderFormerKey()).isTrue();
            assertThat(store.repository().find(former.id())).isEqualTo(before);
            store.time().advance(SessionSettings.defaults().formerKeyGrace());
        }
        assertThat(look(former).isStored()).isFalse();
    }

    private Visit look(SessionKey key) {
        Visit visit = sessions.open(Optional.of(key.reveal()), CLIENT);
        visit.session();
        sessions.close(visit);
        return visit;
    }
}
