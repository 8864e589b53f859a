package io.usersessions.testkit;

import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;

/** The contracts on a store that removes every session as soon as it may, by the clock of the platform. */
class TimeToLiveTest extends MemoryContracts {
    TimeToLiveTest() {
        super(store(new InMemorySessions()));
    }

    private static Store store(InMemorySessions memory) {
        return new Store(
                withTimeToLive(SessionRepository.class, memory),
                withTimeToLive(SessionDirectory.class, memory),
                withTimeToLive(SessionCatalog.class, memory),
                withTimeToLive(ExpiredSessions.class, memory),
                withTimeToLive(LiveSessions.class, memory));
    }

    /** Removes what is purgeable before and after each call. */
    private static <P> P withTimeToLive(Class<P> port, InMemorySessions memory) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    removeExpired(memory);
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        removeExpired(memory);
                    }
                }));
    }

    private static void removeExpired(InMemorySessions memory) {
        memory.purge(Instant.now(), Integer.MAX_VALUE);
    }

    @Override
    Instant instant() {
        return Instant.now();
    }

    @Override
    boolean expiresByItself() {
        return true;
    }
}
