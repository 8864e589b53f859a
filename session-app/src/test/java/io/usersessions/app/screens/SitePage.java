package io.usersessions.app.screens;

import java.util.Optional;

/** The main pages, each as somebody sees it. */
enum SitePage {
    HOME("/"),
    SIGN_IN("/sign-in"),
    SIGNED_OUT("/signed-out"),
    NOT_FOUND("/nowhere"),
    WELCOME("/", Person.ADA),
    SESSIONS("/sessions", Person.ADA),
    ONE_SESSION("/sessions", Person.GRACE),
    MANY_SESSIONS("/sessions", Person.LINUS);

    private final String path;
    private final Optional<Person> viewer;

    SitePage(String path) {
        this.path = path;
        this.viewer = Optional.empty();
    }

    SitePage(String path, Person viewer) {
        this.path = path;
        this.viewer = Optional.of(viewer);
    }

    String path() {
        return path;
    }

    /** Who is signed in; nobody for a page that everybody can see. */
    Optional<Person> viewer() {
        return viewer;
    }
}
