package io.usersessions.spring.autoconfigure;

import io.usersessions.servlet.SessionFilterBuilder;

/** Changes the filter after the properties were applied. Every bean of this type is called, in their order. */
@FunctionalInterface
public interface SessionFilterCustomizer {
    void customize(SessionFilterBuilder filter);
}
