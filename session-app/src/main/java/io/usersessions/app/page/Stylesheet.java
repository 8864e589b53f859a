package io.usersessions.app.page;

import io.usersessions.app.route.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The stylesheet; it is the same for everyone, so browsers may cache it. */
final class Stylesheet {
    private final byte[] text = read();

    private static byte[] read() {
        try (InputStream resource = Stylesheet.class.getResourceAsStream("style.css")) {
            if (resource == null) {
                throw new IllegalStateException("style.css is missing from the application");
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void send(Exchange exchange) throws IOException {
        exchange.response().setContentType("text/css;charset=utf-8");
        exchange.response().setHeader("Cache-Control", "public, max-age=3600");
        exchange.response().getOutputStream().write(text);
    }
}
