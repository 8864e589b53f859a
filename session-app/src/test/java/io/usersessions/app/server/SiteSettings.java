package io.usersessions.app.server;

import io.usersessions.app.connection.TrafficBounds;
import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.app.device.AgentWithHints.Hints;
import io.usersessions.app.place.Places;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.watch.EventStreamSettings;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a {@link TestSite}.
 *
 * @param passwords the accounts, by name
 * @param address the proxies that it trusts
 */
public record SiteSettings(
        SessionCap cap,
        CookieFormat cookie,
        Places places,
        Map<String, String> passwords,
        TrafficBounds bounds,
        SiteOrigin site,
        ClientAddress address,
        EventStreamSettings streams,
        Hints hints) {
    public SiteSettings {
        passwords = Map.copyOf(passwords);
    }

    public static SiteSettings usual() {
        ClientAddress peer = ClientAddress.ofPeer();
        return new SiteSettings(
                SessionCap.NONE,
                CookieFormat.secure(),
                Places.UNKNOWN,
                Map.of("ada", "engine", "bob", "builder"),
                TrafficBounds.usual(),
                SiteOrigin.asRequested(peer),
                peer,
                EventStreamSettings.defaults(),
                Hints.IGNORED);
    }

    public SiteSettings with(SessionCap other) {
        return new SiteSettings(other, cookie, places, passwords, bounds, site, address, streams, hints);
    }

    public SiteSettings with(CookieFormat other) {
        return new SiteSettings(cap, other, places, passwords, bounds, site, address, streams, hints);
    }

    public SiteSettings with(Places other) {
        return new SiteSettings(cap, cookie, other, passwords, bounds, site, address, streams, hints);
    }

    public SiteSettings with(TrafficBounds other) {
        return new SiteSettings(cap, cookie, places, passwords, other, site, address, streams, hints);
    }

    public SiteSettings with(SiteOrigin other) {
        return new SiteSettings(cap, cookie, places, passwords, bounds, other, address, streams, hints);
    }

    /** The same behind proxies that it trusts. */
    public SiteSettings behind(ClientAddress other) {
        return new SiteSettings(
                cap, cookie, places, passwords, bounds, SiteOrigin.asRequested(other), other, streams, hints);
    }

    public SiteSettings with(EventStreamSettings other) {
        return new SiteSettings(cap, cookie, places, passwords, bounds, site, address, other, hints);
    }

    public SiteSettings with(Hints other) {
        return new SiteSettings(cap, cookie, places, passwords, bounds, site, address, streams, other);
    }

    public SiteSettings withAccount(String name, String password) {
        Map<String, String> more = new HashMap<>(passwords);
        more.put(name, password);
        return new SiteSettings(cap, cookie, places, more, bounds, site, address, streams, hints);
    }
}
