package io.usersessions.servlet;

import java.util.List;

/** The names under which containers keep objects of their own in sessions; Tomcat does so for each WebSocket of a signed-in user. */
final class ContainerAttributes {
    private static final List<String> PREFIXES =
            List.of("org.apache.tomcat.", "org.apache.catalina.", "org.eclipse.jetty.");

    private ContainerAttributes() {}

    static boolean contains(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
