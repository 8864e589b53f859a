package io.usersessions.app.web;

import io.usersessions.app.device.Places;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.servlet.SessionCookie;
import java.util.HashMap;
import java.util.Map;

/**
 * What can be told of a {@link TestSite}.
 *
 * @param passwords the accounts, by name
 */
record SiteSettings(SessionCap cap, SessionCookie cookie, Places places, Map<String, String> passwords) {
    SiteSettings {
        passwords = Map.copyOf(passwords);
    }

    static SiteSettings usual() {
        return new SiteSettings(
                SessionCap.NONE, SessionCookie.secure(), Places.UNKNOWN, Map.of("ada", "engine", "bob", "builder"));
    }

    SiteSettings with(SessionCap other) {
        return new SiteSettings(other, cookie, places, passwords);
    }

    SiteSettings with(SessionCookie other) {
        return new SiteSettings(cap, other, places, passwords);
    }

    SiteSettings with(Places other) {
        return new SiteSettings(cap, cookie, other, passwords);
    }

    SiteSettings withAccount(String name, String password) {
        Map<String, String> more = new HashMap<>(passwords);
        more.put(name, password);
        return new SiteSettings(cap, cookie, places, more);
    }
}
