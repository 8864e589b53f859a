package io.usersessions.app.device;

import io.usersessions.app.device.Programs.Program;
import io.usersessions.app.device.Systems.Found;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua_parser.OS;
import ua_parser.Parser;
import ua_parser.UserAgent;

/** The many rare browsers and systems, which the rules of the uap-core project know. */
final class LongTail {
    private static final Set<String> NOTHING =
            Set.of("Other", "Mobile Safari UI/WKWebView", "Chrome Mobile WebView", "CFNetwork");
    private static final Map<String, String> SYSTEMS =
            Map.of("Mac OS X", "Mac", "Chrome OS", "ChromeOS", "ATV OS X", "Apple TV");

    /** Its rules are many, and take their time for each letter; what names a rare program stands near the beginning. */
    private static final int LONGEST = 160;

    /** The rules are read when the first rare agent comes. */
    private static final class Rules {
        static final Parser PARSER = new Parser();

        private Rules() {}
    }

    private LongTail() {}

    static Optional<Program> program(AgentText agent) {
        UserAgent found = Rules.PARSER.parseUserAgent(beginning(agent));
        return name(found.family)
                .map(name -> new Program(name, Optional.ofNullable(found.major).flatMap(AgentText::leadingNumber)));
    }

    static Optional<Found> system(AgentText agent) {
        OS found = Rules.PARSER.parseOS(beginning(agent));
        return name(found.family).map(name -> new Found(SYSTEMS.getOrDefault(name, name), DeviceKind.UNKNOWN));
    }

    private static String beginning(AgentText agent) {
        return agent.value().substring(0, Math.min(LONGEST, agent.value().length()));
    }

    private static Optional<String> name(String family) {
        return Optional.ofNullable(family)
                .filter(name -> !NOTHING.contains(name))
                .flatMap(ShortName::of);
    }
}
