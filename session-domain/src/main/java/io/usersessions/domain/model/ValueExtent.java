package io.usersessions.domain.model;

import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Nothing;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;

/** How deep a value nests, and how long it is as compact JSON in UTF-8: both in one walk, for every payload that is read takes it. */
final class ValueExtent implements SessionValue.Cases<ValueExtent> {
    private final int deepest;
    private int depth;
    private boolean tooDeep;
    private long size;

    private ValueExtent(int deepest) {
        this.deepest = deepest;
    }

    /** The extent of a value whose containers are to be nested at most this deep; looks no deeper than that. */
    static ValueExtent of(SessionValue value, int deepest) {
        ValueExtent extent = new ValueExtent(deepest);
        extent.add(value);
        return extent;
    }

    /** Whether containers are nested no deeper than they may; otherwise the length is not known. */
    boolean isWithinDepth() {
        return !tooDeep;
    }

    /** Length as compact JSON, in bytes; of what is larger than session data may be, as much as shows that. */
    long size() {
        return size;
    }

    /** Length of a name, its colon and this value, in bytes. */
    long sizeWith(String name) {
        return jsonSize(name) + 1 + size;
    }

    private void add(SessionValue value) {
        // Parts that are shared many times over would otherwise be walked as often.
        if (size <= SessionData.MAX_BYTES) {
            value.when(this);
        }
    }

    private void add(String name, SessionValue value) {
        size += jsonSize(name) + 1;
        add(value);
    }

    @Override
    public ValueExtent text(Text value) {
        size += jsonSize(value.value());
        return this;
    }

    @Override
    public ValueExtent whole(Whole value) {
        size += digits(value.value());
        return this;
    }

    @Override
    public ValueExtent real(Real value) {
        size += Double.toString(value.value()).length();
        return this;
    }

    @Override
    public ValueExtent flag(Flag value) {
        size += value.value() ? 4 : 5;
        return this;
    }

    @Override
    public ValueExtent items(Items value) {
        if (opens(value.values().size())) {
            depth++;
            value.values().forEach(this::add);
            depth--;
        }
        return this;
    }

    @Override
    public ValueExtent fields(Fields value) {
        if (opens(value.values().size())) {
            depth++;
            value.values().forEach(this::add);
            depth--;
        }
        return this;
    }

    @Override
    public ValueExtent nothing(Nothing value) {
        size += 4;
        return this;
    }

    /** Adds the brackets and commas of a container, and returns whether to look into it. */
    private boolean opens(int count) {
        size += 2L + Math.max(0, count - 1);
        tooDeep |= depth == deepest;
        return !tooDeep;
    }

    /** Length of a whole number as text. */
    private static long digits(long number) {
        // Reckoned below zero, where every number has its like.
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
