package io.usersessions.app.war;

import jakarta.servlet.ServletContainerInitializer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The shop, and what is around it.
 *
 * @param war the shop
 * @param folder for what the nodes of the shop share
 * @param addition what the server's configuration adds to the shop, which does not know it
 */
record Deployment(Path war, Path folder, Optional<ServletContainerInitializer> addition) {
    static final String PATH = "/shop";
    static final String FOLDER = "folder";
}
