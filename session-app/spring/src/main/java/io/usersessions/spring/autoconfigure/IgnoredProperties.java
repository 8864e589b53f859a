package io.usersessions.spring.autoconfigure;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Warns of properties for the sessions of the container, which have no effect: whoever set a short timeout relies on it. */
final class IgnoredProperties {
    private static final Logger LOG = LoggerFactory.getLogger(IgnoredProperties.class);

    private static final Map<String, String> SUCCESSORS = new TreeMap<>(Map.of(
            "server.servlet.session.timeout", "user-sessions.lifetime.idle",
            "server.servlet.session.cookie.name", "user-sessions.cookie.name",
            "server.servlet.session.cookie.domain", "user-sessions.cookie.domain",
            "server.servlet.session.cookie.path", "user-sessions.cookie.path",
            "server.servlet.session.cookie.same-site", "user-sessions.cookie.same-site",
            "server.servlet.session.cookie.secure", "user-sessions.cookie.secure",
            "server.servlet.session.cookie.max-age", "user-sessions.remember-me.absolute",
            "spring.session.timeout", "user-sessions.lifetime.idle"));

    private IgnoredProperties() {}

    static void warn(Environment environment) {
        SUCCESSORS.forEach((property, successor) -> {
            if (environment.containsProperty(property)) {
                LOG.warn("{} has no effect on these sessions: set {} instead", property, successor);
            }
        });
    }
}
