package io.usersessions.app.language;

import java.util.Set;

/**
 * A constant of an enum that names a text, for texts that are chosen at run time. The test of the keys finds every enum of this type
 * and asks its constants; a key put together by other means would be reported as unused.
 */
public interface TextKey {
    /** The key of the text, such as {@code activity.kind.signed-in}. */
    String key();

    /** The names of the arguments that every use of the text gives. */
    default Set<String> arguments() {
        return Set.of();
    }
}
