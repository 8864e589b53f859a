package io.usersessions.servlet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that cookies of one name have in one request. */
final class Candidates {
    private @Nullable String first;
    private int count;
    private boolean differ;

    void add(String value) {
        count++;
        if (first == null) {
            first = value;
        } else if (count <= SessionCookie.MOST_CANDIDATES) {
            differ |= !first.equals(value);
        }
    }

    /** The value they all have; empty if there is none, if they differ, or if there are too many to look at. */
    Optional<String> agreed() {
        return differ || count > SessionCookie.MOST_CANDIDATES ? Optional.empty() : Optional.ofNullable(first);
    }
}
