package io.usersessions.app.api;

import io.usersessions.app.connection.LongAnswer;
import io.usersessions.app.route.Exchange;
import io.usersessions.servlet.watch.SessionEventStreams;
import java.io.IOException;

/** The stream of events that tells a client that its session ended. */
record EventsCall(SessionEventStreams streams) {
    void stream(Exchange exchange) throws IOException {
        exchange.visit().withoutActivity();
        if (exchange.visit().user().isEmpty()) {
            throw Api.unauthorized(exchange.response(), "Nobody is signed in.");
        }
        streams.answer(exchange.request(), exchange.response());
        LongAnswer.allow(exchange.request());
    }
}
