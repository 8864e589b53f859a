package io.usersessions.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.wiring.StagedNode;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** What happened before the pages are opened. */
record History(StagedNode node) {
    private static final int MANY = 200;

    static void play(StagedNode node) {
        History history = new History(node);
        history.ofAda(node.add(Person.ADA.account(), Person.PASSWORD));
        node.add(Person.GRACE.account(), Person.PASSWORD);
        node.add(Person.LINUS.account(), Person.PASSWORD);
        node.settle();
    }

    private void ofAda(UserId ada) {
        String phone = remember(ada, Device.PHONE, ago(24, 8));
        phone = use(phone, Device.PHONE, ago(14, 2));
        String office = remember(ada, Device.OFFICE, ago(11, 1));
        remember(ada, Device.TABLET, ago(6, 13));
        phone = use(phone, Device.PHONE, ago(3, 0));
        signInOnce(ada, Device.WORKSHOP, ago(1, 17));
        use(office, Device.OFFICE, ago(0, 15));
        fail(ada, Device.STRANGER, ago(0, 7));
        fail(ada, Device.STRANGER, ago(0, 7));
        signInOnce(ada, Device.STRANGER, ago(0, 6));
        use(phone, Device.PHONE, Stage.NOW.minus(Duration.ofMinutes(52)));
    }

    /** Signs somebody in on 200 devices; it does not end the oldest sessions, as a sign-in with the usual limit does. */
    static void crowd(StagedNode node, Person person) {
        History history = new History(node);
        UserId user = node.named(person.account());
        Device[] devices = Device.values();
        for (int session = MANY; session > 0; session--) {
            Instant then = Stage.NOW.minus(Duration.ofHours(session));
            Device device = devices[session % devices.length];
            history.signIn(device, then, visit -> visit.signIn(user, Lifetime.rememberMe(), SessionCap.NONE));
        }
        node.show(Stage.NOW);
    }

    private static Instant ago(int days, int hours) {
        return Stage.NOW
                .minus(Duration.ofDays(days))
                .minus(Duration.ofHours(hours))
                .minus(Duration.ofMinutes(7));
    }

    private String remember(UserId user, Device device, Instant when) {
        return signIn(device, when, visit -> visit.signIn(user, Lifetime.rememberMe()));
    }

    private void signInOnce(UserId user, Device device, Instant when) {
        signIn(device, when, visit -> visit.signIn(user));
    }

    private String signIn(Device device, Instant when, Consumer<Visit> how) {
        node.show(when);
        Visit visit = node.sessions().open(device.client());
        how.accept(visit);
        KeyInstruction.Send sent = (KeyInstruction.Send) node.sessions().close(visit);
        return sent.key().reveal();
    }

    /** Opens a page, and returns the key that the browser has afterwards: it may get a fresh one. */
    private String use(String key, Device device, Instant when) {
        node.show(when);
        Visit visit = node.sessions().open(key, device.client());
        assertThat(visit.user()).isPresent();
        KeyInstruction told = node.sessions().close(visit);
        node.settle();
        return told instanceof KeyInstruction.Send sent ? sent.key().reveal() : key;
    }

    private void fail(UserId user, Device device, Instant when) {
        node.show(when);
        node.sessions().signInFailed(user, device.client());
    }
}
