package io.usersessions.servlet.container;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a container is started with.
 *
 * @param contextPath where the application is, empty for the root
 * @param errorPage the path of the page for every error; without it, the container's own page is shown
 * @param endpoint a WebSocket endpoint, whose handshakes pass the filters that the initializer adds
 * @param files the folder whose files the container's own servlet serves at all paths without a servlet, under the name {@code default}
 */
public record Application(
        ServletContainerInitializer initializer,
        String contextPath,
        Optional<String> errorPage,
        Optional<ServerEndpointConfig> endpoint,
        Optional<Path> files) {
    public static Application of(ServletContainerInitializer initializer) {
        return new Application(initializer, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
