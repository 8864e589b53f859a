package io.usersessions.app.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.usersessions.app.place.Places;
import io.usersessions.domain.model.Client;
import java.util.Locale;
import java.util.Optional;

/** Names the device and the place of a session for people. */
public final class Devices {
    private static final int MAX_CACHED = 10_000;

    private final Places places;
    private final Cache<String, Device> known =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    /** Devices, with the names of places from this source. */
    public Devices(Places places) {
        this.places = places;
    }

    /**
     * The device of a client.
     *
     * @param client any text may be its agent, of which names may be parts
     */
    public Device of(Client client) {
        return client.userAgent()
                .map(agent -> known.get(agent, DeviceReader::read))
                .orElse(Device.UNKNOWN);
    }

    /** The place of a client's address, if both are known. */
    public Optional<String> place(Client client, Locale language) {
        return client.ip().flatMap(address -> places.of(address, language));
    }

    /** The country of a client's address, if both are known: a sign-in from another one is worth a message. */
    public Optional<String> country(Client client) {
        return client.ip().flatMap(places::country);
    }

    /** The number of devices that are remembered. */
    long remembered() {
        known.cleanUp();
        return known.estimatedSize();
    }
}
