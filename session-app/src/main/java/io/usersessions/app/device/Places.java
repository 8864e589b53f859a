package io.usersessions.app.device;

import io.usersessions.domain.model.IpAddress;
import java.util.Optional;

/** Where on earth an address is, as far as someone knows: the port for a database of places. */
@FunctionalInterface
public interface Places {
    /** Knows no place. */
    Places UNKNOWN = address -> Optional.empty();

    /** The name of the place, or empty if it is not known. Quick, since it is asked for each line of a list. */
    Optional<String> of(IpAddress address);
}
