package io.usersessions.testkit;

import io.usersessions.domain.memory.InMemorySessions;
import java.time.Instant;

/** The contracts at the present time. */
class PresentTimeTest extends MemoryContracts {
    PresentTimeTest() {
        super(store(new InMemorySessions()));
    }

    private static Store store(InMemorySessions memory) {
        return new Store(memory, memory, memory, memory, memory);
    }

    @Override
    Instant instant() {
        return Instant.now();
    }
}
