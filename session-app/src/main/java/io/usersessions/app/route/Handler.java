package io.usersessions.app.route;

import java.io.IOException;

/** Answers the requests of one path and method. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers a request.
     *
     * @throws RefusedRequest to answer with an error
     */
    void handle(Exchange exchange) throws IOException;
}
