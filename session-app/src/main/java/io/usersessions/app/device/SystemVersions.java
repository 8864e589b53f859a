package io.usersessions.app.device;

import java.util.Map;
import java.util.Optional;

/**
 * The versions that agents tell of systems. Browsers froze many: {@code Windows NT 10.0} is also Windows 11, {@code Mac OS X 10_15_7} is any newer macOS,
 * {@code Android 10; K} any Android, and {@code iPhone OS 18_6} or {@code 18_7} any newer iOS. Those are not known.
 */
final class SystemVersions {
    private static final Map<String, String> OF_NT = Map.of(
            "Windows NT 6.3", "8.1",
            "Windows NT 6.2", "8",
            "Windows NT 6.1", "7",
            "Windows NT 6.0", "Vista",
            "Windows NT 5.2", "XP",
            "Windows NT 5.1", "XP");
    private static final int LAST_NUMBERED_MAC = 14;
    private static final int FIRST_IOS_WITH_FROZEN_AGENT = 26;

    private SystemVersions() {}

    static Optional<String> of(String system, AgentText agent) {
        return switch (system) {
            case "Windows" -> ofWindows(agent);
            case "Mac" -> ofMac(agent);
            case "iPhone", "iPad", "iPod" -> ofIos(agent);
            case "Android" -> ofAndroid(agent);
            case "HarmonyOS" -> agent.numberAfter("OpenHarmony ");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofWindows(AgentText agent) {
        return OF_NT.entrySet().stream()
                .filter(version -> agent.has(version.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> ofMac(AgentText agent) {
        return agent.after("Mac OS X ").flatMap(version -> {
            Optional<String> major = AgentText.leadingNumber(version);
            return major.equals(Optional.of("10")) ? numbered(version.substring(2)) : major;
        });
    }

    /** @param minor such as {@code _14_6} or {@code .14} */
    private static Optional<String> numbered(String minor) {
        return Optional.of(minor)
                .filter(rest -> !rest.isEmpty())
                .flatMap(rest -> AgentText.leadingNumber(rest.substring(1)))
                .filter(number -> Integer.parseInt(number) <= LAST_NUMBERED_MAC)
                .map(number -> "10." + number);
    }

    private static Optional<String> ofIos(AgentText agent) {
        if (agent.hasAny("OS 18_6", "OS 18_7")) {
            return agent.numberAfter("Version/")
                    .filter(safari -> Integer.parseInt(safari) >= FIRST_IOS_WITH_FROZEN_AGENT);
        }
        return agent.numberAfter("OS ");
    }

    private static Optional<String> ofAndroid(AgentText agent) {
        boolean isFrozen =
                agent.hasAny("Android 10; K)", "Android 10; K;") || (agent.has("Android 10") && agent.has("Gecko/"));
        return isFrozen ? Optional.empty() : agent.numberAfter("Android ");
    }
}
