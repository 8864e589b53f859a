package io.usersessions.app.screens;

import java.util.List;
import java.util.Optional;

/** The main pages, each as somebody sees it. */
enum SitePage {
    HOME("/"),
    SIGN_IN("/sign-in"),
    SIGNED_OUT("/signed-out"),
    ACCESSIBILITY("/accessibility"),
    NOT_FOUND("/nowhere"),
    DESIGN("/design", Person.ADA),
    WELCOME("/", Person.ADA),
    SESSIONS("/sessions", Person.ADA),
    ONE_SESSION("/sessions", Person.GRACE),
    MANY_SESSIONS("/sessions", Person.LINUS),
    DETAILS("/sessions", Person.ADA, ".row:not(.own) h3 a"),
    END("/sessions", Person.ADA, ".row:not(.own) .actions a"),
    END_OTHERS("/sessions/end-others", Person.ADA),
    SECURE("/sessions/secure", Person.ADA),
    STEP_UP("/step-up", Person.ADA),
    ACTIVITY("/security", Person.ADA),
    ACCOUNT("/account", Person.ADA),
    EMAIL("/account/email", Person.ADA),
    PASSWORD("/account/password", Person.ADA),
    DELETE("/account/delete", Person.ADA),
    DELETED("/account/deleted"),
    ACCOUNTS("/accounts", Person.ADA);

    private static final boolean IS_LONG_FORM = "all".equals(System.getProperty("pages"));
    private static final List<SitePage> FEW = List.of(SIGN_IN, SESSIONS, END, ACTIVITY, PASSWORD);

    private final String path;
    private final Optional<Person> viewer;
    private final Optional<String> link;

    SitePage(String path) {
        this(path, Optional.empty(), Optional.empty());
    }

    SitePage(String path, Person viewer) {
        this(path, Optional.of(viewer), Optional.empty());
    }

    SitePage(String path, Person viewer, String link) {
        this(path, Optional.of(viewer), Optional.of(link));
    }

    SitePage(String path, Optional<Person> viewer, Optional<String> link) {
        this.path = path;
        this.viewer = viewer;
        this.link = link;
    }

    /** With {@code -Dpages=all} each page is tried in every way; otherwise some are tried in some. */
    static boolean isLongForm() {
        return IS_LONG_FORM;
    }

    /** Pages with all the parts that there are; all pages in the long form. */
    static List<SitePage> few() {
        return IS_LONG_FORM ? List.of(values()) : FEW;
    }

    String path() {
        return path;
    }

    /** Who is signed in; nobody for a page that everybody can see. */
    Optional<Person> viewer() {
        return viewer;
    }

    /** The link on the page of the path that leads to this page; none if the path itself does. */
    Optional<String> link() {
        return link;
    }
}
