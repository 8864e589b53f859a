package io.usersessions.app.page;

import io.usersessions.app.route.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The stylesheet or the script of the pages; each is the same for everyone, so browsers may cache it. */
final class Asset {
    private final String mediaType;
    private final byte[] text;

    private Asset(String mediaType, byte[] text) {
        this.mediaType = mediaType;
        this.text = text;
    }

    static Asset of(String mediaType, String file) {
        try (InputStream resource = Asset.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException(file + " is missing from the application");
            }
            return new Asset(mediaType, resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void send(Exchange exchange) throws IOException {
        exchange.response().setContentType(mediaType + ";charset=utf-8");
        exchange.response().setHeader("Cache-Control", "public, max-age=3600");
        exchange.response().getOutputStream().write(text);
    }
}
