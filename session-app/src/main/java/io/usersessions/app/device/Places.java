package io.usersessions.app.device;

import io.usersessions.domain.model.IpAddress;
import java.util.Optional;

/** The geographic place of an address: the port for a database of places. */
@FunctionalInterface
public interface Places {
    /** Finds no place. */
    Places UNKNOWN = address -> Optional.empty();

    /** The name of the place, or empty if it is unknown. It must be fast, since it is called for each line of a list. */
    Optional<String> of(IpAddress address);
}
