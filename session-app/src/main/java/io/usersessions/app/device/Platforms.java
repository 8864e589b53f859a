package io.usersessions.app.device;

import io.usersessions.app.device.ClientHints.Versioned;
import io.usersessions.app.device.Systems.Found;
import java.util.Map;
import java.util.Optional;

/** The system of a client, from its agent and from its hints. */
final class Platforms {
    /** The systems whose hints tell a version that people know. */
    private static final Map<String, String> HINT_OF_SYSTEM =
            Map.of("Windows", "Windows", "Mac", "macOS", "Android", "Android");

    private static final Map<String, Found> OF_HINTS = Map.of(
            "Windows", new Found("Windows", DeviceKind.DESKTOP),
            "macOS", new Found("Mac", DeviceKind.DESKTOP),
            "Linux", new Found("Linux", DeviceKind.DESKTOP),
            "Chrome OS", new Found("ChromeOS", DeviceKind.DESKTOP),
            "Android", new Found("Android", DeviceKind.PHONE));
    private static final int FIRST_BUILD_OF_WINDOWS_11 = 13;

    private static final Map<String, String> OLD_WINDOWS = Map.of("0.1", "7", "0.2", "8", "0.3", "8.1");

    private Platforms() {}

    static Optional<Found> of(AgentText agent, ClientHints hints) {
        return Systems.in(agent)
                .map(found -> found.name().equals("Mac") ? macOrNot(found, agent, hints) : found)
                .or(() -> hints.platform().flatMap(told -> Optional.ofNullable(OF_HINTS.get(told.name()))));
    }

    /** Browsers on iPads, and on iPhones if they are asked to, say that they run on a Mac. */
    private static Found macOrNot(Found mac, AgentText agent, ClientHints hints) {
        if (agent.hasAny("CriOS/", "FxiOS/", "EdgiOS/", "GSA/", "OPT/", "OPX/")) {
            return new Found("iOS", DeviceKind.TABLET);
        }
        return hints.touch() ? new Found("iPad", DeviceKind.TABLET) : mac;
    }

    static Optional<String> version(Found system, AgentText agent, ClientHints hints) {
        return Optional.ofNullable(HINT_OF_SYSTEM.get(system.name()))
                .flatMap(hints::platform)
                .flatMap(Platforms::version)
                .or(() -> SystemVersions.of(system.name(), agent));
    }

    private static Optional<String> version(Versioned platform) {
        Optional<String> major = AgentText.leadingNumber(platform.version());
        return platform.name().equals("Windows") ? major.flatMap(number -> windows(number, platform.version())) : major;
    }

    /** Windows tells the version of a programming interface. */
    private static Optional<String> windows(String major, String version) {
        int number = Integer.parseInt(major);
        if (number >= FIRST_BUILD_OF_WINDOWS_11) {
            return Optional.of("11");
        }
        return number > 0
                ? Optional.of("10")
                : Optional.ofNullable(OLD_WINDOWS.get(version.substring(0, Math.min(3, version.length()))));
    }
}
