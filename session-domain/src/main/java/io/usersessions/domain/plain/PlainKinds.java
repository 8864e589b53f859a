package io.usersessions.domain.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a value of each kind. A method throws {@link IllegalArgumentException} if there is no such value.
 *
 * @param <V> the values
 */
public interface PlainKinds<V> {
    /** The object itself if it is such a value already. */
    Optional<V> itself(Object plain);

    V text(String text);

    V whole(long number);

    V real(double number);

    V flag(boolean flag);

    V items(List<V> items);

    V fields(Map<String, V> fields);

    V nothing();
}
