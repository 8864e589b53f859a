package io.usersessions.app.war;

/** A server with the shop, at the path {@code /shop}. */
interface Node extends AutoCloseable {
    int port();

    @Override
    void close();
}
