package io.usersessions.app.place;

import io.usersessions.domain.model.IpAddress;
import java.util.Locale;
import java.util.Optional;

/** The geographic place of an address: the port for a database of places. */
@FunctionalInterface
public interface Places {
    /** Finds no place. */
    Places UNKNOWN = (address, language) -> Optional.empty();

    /**
     * The name of the place, such as {@code Utrecht, Netherlands}, or empty if it is unknown. It never fails, and it must be fast, since it is called for each
     * line of a list.
     *
     * @param language the language of the name; English, if the place has no name in it
     */
    Optional<String> of(IpAddress address, Locale language);

    /**
     * The country of the place in English, to tell places apart: a phone seems to be in another city each day. A source that does not know countries apart takes
     * its places as they are.
     */
    default Optional<String> country(IpAddress address) {
        return of(address, Locale.ENGLISH);
    }
}
