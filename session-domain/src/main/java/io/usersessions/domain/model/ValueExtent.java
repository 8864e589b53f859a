package io.usersessions.domain.model;

import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.util.Collection;
import java.util.Map;

/** How deep a value nests, and how long it is as compact JSON in UTF-8. */
final class ValueExtent {
    private ValueExtent() {}

    /** Whether containers are nested at most this deep; looks no deeper than that. */
    static boolean isWithinDepth(SessionValue value, int depth) {
        if (value instanceof Items items) {
            return areWithinDepth(items.values(), depth);
        }
        if (value instanceof Fields fields) {
            return areWithinDepth(fields.values().values(), depth);
        }
        return true;
    }

    private static boolean areWithinDepth(Collection<SessionValue> values, int depth) {
        return depth > 0 && values.stream().allMatch(value -> isWithinDepth(value, depth - 1));
    }

    /** Length as compact JSON, in bytes. */
    static long jsonSize(SessionValue value) {
        if (value instanceof Text text) {
            return jsonSize(text.value());
        }
        if (value instanceof Whole whole) {
            return Long.toString(whole.value()).length();
        }
        if (value instanceof Real real) {
            return Double.toString(real.value()).length();
        }
        if (value instanceof Flag flag) {
            return flag.value() ? 4 : 5;
        }
        if (value instanceof Items items) {
            long size = 2L + Math.max(0, items.values().size() - 1);
            for (SessionValue item : items.values()) {
                size += jsonSize(item);
            }
            return size;
        }
        if (value instanceof Fields fields) {
            long size = 2L + Math.max(0, fields.values().size() - 1);
            for (Map.Entry<String, SessionValue> field : fields.values().entrySet()) {
                size += entrySize(field.getKey(), field.getValue());
            }
            return size;
        }
        return 4;
    }

    /** Length of a name, its colon and its value, in bytes. */
    static long entrySize(String name, SessionValue value) {
        return jsonSize(name) + 1 + jsonSize(value);
    }

    private static long jsonSize(String text) {
        long size = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                size += "\b\t\n\f\r".indexOf(c) >= 0 ? 2 : 6;
            } else if (c == '"' || c == '\\') {
                size += 2;
            } else if (c < 0x80) {
                size += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                size += 2;
            } else {
                size += 3;
            }
        }
        return size;
    }
}
