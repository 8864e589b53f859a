package io.usersessions.app.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.usersessions.domain.model.Client;
import java.util.Optional;
import java.util.stream.Stream;
import ua_parser.Parser;

/** Names the device and the place of a session for people. */
public final class Devices {
    private static final String UNKNOWN = "Unknown device";
    private static final String OTHER = "Other";
    private static final int MAX_AGENT_LENGTH = 256;
    private static final int MAX_NAME_LENGTH = 40;
    private static final int MAX_CACHED = 10_000;

    private final Places places;
    private final Parser parser = new Parser();
    private final Cache<String, String> described =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    /** Devices, with the names of places from this source. */
    public Devices(Places places) {
        this.places = places;
    }

    /**
     * The device, such as {@code Firefox on Linux}, or {@code Unknown device}.
     *
     * @param userAgent any text from a client; the result may contain parts of it
     */
    public String describe(Optional<String> userAgent) {
        return userAgent
                .map(text -> text.substring(0, Math.min(text.length(), MAX_AGENT_LENGTH)))
                .map(text -> described.get(text, this::parsed))
                .orElse(UNKNOWN);
    }

    /** The place of a client's address, if both are known. */
    public Optional<String> place(Client client) {
        return client.ip().flatMap(places::of);
    }

    private String parsed(String userAgent) {
        Optional<String> browser = named(parser.parseUserAgent(userAgent).family);
        Optional<String> system = named(parser.parseOS(userAgent).family);
        return Stream.of(browser, system)
                .flatMap(Optional::stream)
                .reduce((agent, platform) -> agent + " on " + platform)
                .orElse(UNKNOWN);
    }

    private static Optional<String> named(String family) {
        return Optional.ofNullable(family)
                .filter(name -> !name.equals(OTHER) && !name.isBlank())
                .map(name -> name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH)));
    }
}
