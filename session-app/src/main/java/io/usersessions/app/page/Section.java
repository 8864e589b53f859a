package io.usersessions.app.page;

import io.usersessions.app.language.TextKey;
import java.util.List;

/** A place of the navigation that a page belongs to. */
public enum Section implements TextKey {
    /** Where the user is signed in. */
    SESSIONS("/sessions", "common.nav.sessions"),
    /** What happened in the account. */
    SECURITY("/security", "common.nav.security"),
    /** The account itself. */
    ACCOUNT("/account", "common.nav.account"),
    /** None of them. */
    NONE("/", "common.product");

    private static final List<Section> IN_NAVIGATION = List.of(SESSIONS, SECURITY, ACCOUNT);

    private final String path;
    private final String key;

    Section(String path, String key) {
        this.path = path;
        this.key = key;
    }

    /** The sections that the navigation shows, in its order. */
    public static List<Section> inNavigation() {
        return IN_NAVIGATION;
    }

    /** The path of its first page. */
    public String path() {
        return path;
    }

    @Override
    public String key() {
        return key;
    }
}
