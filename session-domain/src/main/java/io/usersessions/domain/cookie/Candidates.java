package io.usersessions.domain.cookie;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The values of all cookies of one name in one request. */
final class Candidates {
    private final Predicate<String> isWellFormed;
    private final Set<String> wellFormed = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private int count;

    /** @param isWellFormed whether a value has the shape of a key */
    Candidates(Predicate<String> isWellFormed) {
        this.isWellFormed = isWellFormed;
    }

    void add(String value) {
        count++;
        if (count <= CookieFormat.MAX_CANDIDATES) {
            (isWellFormed.test(value) ? wellFormed : others).add(value);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * The only well-formed value or, if none is well-formed, the only value, which may be a key of another system. Empty if there is
     * no value, if several differ, or if there are too many cookies.
     */
    Optional<String> agreed() {
        Set<String> eligible = wellFormed.isEmpty() ? others : wellFormed;
        return eligible.size() == 1 && count <= CookieFormat.MAX_CANDIDATES
                ? eligible.stream().findFirst()
                : Optional.empty();
    }
}
