package io.usersessions.app.device;

import java.util.Optional;

/**
 * What a client told besides its agent (<a href="https://wicg.github.io/ua-client-hints/">User-Agent Client Hints</a>, and a cookie for touch screens).
 *
 * @param platform the name of the system in the hints, such as {@code Windows} or {@code macOS}
 * @param formFactor such as {@code Tablet}
 * @param touch whether the screen of what says it is a Mac feels several fingers, which that of no Mac does
 */
record ClientHints(
        Optional<Versioned> brand,
        Optional<Versioned> platform,
        Optional<String> formFactor,
        Optional<String> model,
        boolean mobile,
        boolean touch) {
    static final ClientHints NONE =
            new ClientHints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    /** @param version digits and dots; empty if it was not told */
    record Versioned(String name, String version) {}

    Optional<Versioned> platform(String name) {
        return platform.filter(told -> told.name().equals(name));
    }

    ClientHints onlyTouch() {
        return new ClientHints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, touch);
    }
}
