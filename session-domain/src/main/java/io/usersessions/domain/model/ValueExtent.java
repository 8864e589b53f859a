package io.usersessions.domain.model;

import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;

/** How deep a value nests, and how long it is as compact JSON in UTF-8: both in one walk, for every payload that is read takes it. */
final class ValueExtent {
    private final int deepest;
    private boolean tooDeep;
    private long size;

    private ValueExtent(int deepest) {
        this.deepest = deepest;
    }

    /** The extent of a value; stops at containers that are nested deeper than this. */
    static ValueExtent of(SessionValue value, int deepest) {
        ValueExtent extent = new ValueExtent(deepest);
        extent.add(value, 0);
        return extent;
    }

    /** Whether no container is nested too deep; otherwise the length is unknown. */
    boolean isWithinDepth() {
        return !tooDeep;
    }

    /** Length as compact JSON, in bytes. Above the limit of session data, counting stops and the result is only a lower bound. */
    long size() {
        return size;
    }

    /** Length of a name, its colon and this value, in bytes. */
    long sizeWith(String name) {
        return jsonSize(name) + 1 + size;
    }

    private void add(SessionValue value, int depth) {
        if (size > SessionData.MAX_BYTES) {
            // Parts that are shared many times over would otherwise be walked as often.
            return;
        }
        if (value instanceof Text text) {
            size += jsonSize(text.value());
        } else if (value instanceof Whole whole) {
            size += digits(whole.value());
        } else if (value instanceof Real real) {
            size += Double.toString(real.value()).length();
        } else if (value instanceof Flag flag) {
            size += flag.value() ? 4 : 5;
        } else if (value instanceof Items items) {
            if (opens(items.values().size(), depth)) {
                items.values().forEach(item -> add(item, depth + 1));
            }
        } else if (value instanceof Fields fields) {
            if (opens(fields.values().size(), depth)) {
                fields.values().forEach((name, field) -> {
                    size += jsonSize(name) + 1;
                    add(field, depth + 1);
                });
            }
        } else {
            size += 4;
        }
    }

    /** Adds the brackets and commas of a container, and says whether to look into it. */
    private boolean opens(int count, int depth) {
        size += 2L + Math.max(0, count - 1);
        tooDeep |= depth == deepest;
        return !tooDeep;
    }

    /** Length of a whole number as text. */
    private static long digits(long number) {
        // Uses negative numbers, because Long.MIN_VALUE has no positive counterpart.
        long rest = number < 0 ? number : -number;
        long length = number < 0 ? 2 : 1;
        while (rest <= -10) {
            rest /= 10;
            length++;
        }
        return length;
    }

    private static long jsonSize(String text) {
        long size = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                size += 1;
            } else if (c < 0x20) {
                size += "\b\t\n\f\r".indexOf(c) >= 0 ? 2 : 6;
            } else if (c == '"' || c == '\\') {
                size += 2;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                size += 2;
            } else {
                size += 3;
            }
        }
        return size;
    }
}
