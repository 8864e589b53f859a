package io.usersessions.servlet;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Values that cookies of one name have in one request. */
final class Candidates {
    private final Predicate<String> isWellFormed;
    private final Set<String> wellFormed = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private int count;

    /** @param isWellFormed what a key looks like */
    Candidates(Predicate<String> isWellFormed) {
        this.isWellFormed = isWellFormed;
    }

    void add(String value) {
        count++;
        if (count <= SessionCookie.MOST_CANDIDATES) {
            (isWellFormed.test(value) ? wellFormed : others).add(value);
        }
    }

    boolean isAny() {
        return count > 0;
    }

    /**
     * The one key among them or, where nothing is a key of ours, the one value, which may be that of another system. Empty if
     * there is none, if there are several, or if there are too many to look at.
     */
    Optional<String> agreed() {
        Set<String> eligible = wellFormed.isEmpty() ? others : wellFormed;
        return eligible.size() == 1 && count <= SessionCookie.MOST_CANDIDATES
                ? eligible.stream().findFirst()
                : Optional.empty();
    }
}
