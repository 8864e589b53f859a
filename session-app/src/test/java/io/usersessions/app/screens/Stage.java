package io.usersessions.app.screens;

import io.usersessions.app.chromium.Chromium;
import io.usersessions.app.chromium.Profile;
import io.usersessions.app.chromium.Tab;
import io.usersessions.app.wiring.StagedNode;
import java.io.IOException;
import java.time.Instant;

/** The application with people and their history, and a browser before it. */
record Stage(StagedNode node, Chromium chromium) implements AutoCloseable {
    /** A Friday, shortly after nine in London. Nothing that happens is later. */
    static final Instant NOW = Instant.parse("2026-11-27T09:14:00Z");

    static Stage set() throws IOException {
        StagedNode node = StagedNode.at(NOW);
        History.play(node);
        node.show(NOW);
        return new Stage(node, Chromium.started());
    }

    /** The application that nobody has an account in yet. */
    static Stage empty() throws IOException {
        return new Stage(StagedNode.at(NOW), Chromium.started());
    }

    /** A tab of a device, which nobody has signed in with. */
    Tab tab(Device device) {
        return pretending(chromium.profile(), device);
    }

    private static Tab pretending(Profile profile, Device device) {
        Tab tab = profile.blank();
        tab.guise()
                .agent(device.agent())
                .address(device.address())
                .zone("Europe/London")
                .window(1_080);
        return tab;
    }

    /** A tab where somebody has just signed in. */
    Tab signedIn(Person person, Device device) {
        Tab tab = signedIn(person.account(), tab(device));
        if (person == Person.LINUS) {
            History.crowd(node, person);
        }
        return tab;
    }

    /** The same tab, where somebody has just signed in. */
    Tab signedIn(String account, Tab tab) {
        tab.go(url("/sign-in"));
        Profile.signIn(tab, account, Person.PASSWORD);
        return tab;
    }

    String url(String path) {
        return node.url(path);
    }

    @Override
    public void close() {
        chromium.close();
        node.close();
    }
}
