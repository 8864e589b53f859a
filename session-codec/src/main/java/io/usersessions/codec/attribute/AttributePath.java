package io.usersessions.codec.attribute;

import io.usersessions.domain.model.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in an attribute: {@code cart.items[2].count}. Entries of maps have a number, {@code cart.prices{0}}, because
 * their names are data.
 */
final class AttributePath {
    private final @Nullable AttributePath parent;
    private final String step;
    private final int depth;

    private AttributePath(@Nullable AttributePath parent, String step) {
        this.parent = parent;
        this.step = step;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    static AttributePath of(String root) {
        return new AttributePath(null, root);
    }

    AttributePath component(String name) {
        return new AttributePath(this, "." + name);
    }

    AttributePath item(int index) {
        return new AttributePath(this, "[" + index + "]");
    }

    AttributePath entry(int index) {
        return new AttributePath(this, "{" + index + "}");
    }

    /** Whether this place is deeper than session data allows. */
    boolean isTooDeep() {
        return depth > SessionData.MAX_DEPTH;
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
