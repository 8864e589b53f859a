package io.usersessions.domain.plain;

import org.jspecify.annotations.Nullable;

/**
 * The place of a value in an attribute: {@code cart.items[2].count}. Entries of maps have a number, {@code cart.prices{0}}, because
 * their names are data.
 */
public final class AttributePath {
    private final @Nullable AttributePath parent;
    private final String step;
    private final int depth;

    private AttributePath(@Nullable AttributePath parent, String step) {
        this.parent = parent;
        this.step = step;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    public static AttributePath of(String root) {
        return new AttributePath(null, root);
    }

    public AttributePath component(String name) {
        return new AttributePath(this, "." + name);
    }

    public AttributePath item(int index) {
        return new AttributePath(this, "[" + index + "]");
    }

    public AttributePath entry(int index) {
        return new AttributePath(this, "{" + index + "}");
    }

    /** The number of steps from the root. */
    public int depth() {
        return depth;
    }

    /** A message about this place; about the root only if it has a name. */
    public String says(String message) {
        String place = toString();
        return place.isEmpty() ? message : place + ": " + message;
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
