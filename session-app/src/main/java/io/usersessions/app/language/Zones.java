package io.usersessions.app.language;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The choice of the time zone that a visitor's times are shown in. */
public final class Zones {
    /** The cookie in which the script of the pages keeps the zone of the browser. */
    public static final String COOKIE = "zone";

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /**
     * The zone of the account, else that of the browser, else UTC. A text that is not the name of a zone, such as
     * {@code Europe/Amsterdam}, counts as absent.
     */
    public static ZoneId choose(Optional<String> account, Optional<String> cookie) {
        return account.filter(KNOWN::contains)
                .or(() -> cookie.filter(KNOWN::contains))
                .<ZoneId>map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
