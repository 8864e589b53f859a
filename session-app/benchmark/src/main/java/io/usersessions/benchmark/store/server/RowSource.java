package io.usersessions.benchmark.store.server;

import java.io.IOException;

/** Writes rows one after the other. */
@FunctionalInterface
public interface RowSource {
    void writeTo(CopiedRows rows) throws IOException;
}
