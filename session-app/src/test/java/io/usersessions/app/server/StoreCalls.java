package io.usersessions.app.server;

import io.usersessions.domain.port.SessionStoreException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the calls that reach the store through any port, and fails those that a test chooses. */
final class StoreCalls {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile String failing = "";

    List<String> drained() {
        List<String> since = List.copyOf(calls);
        calls.clear();
        return since;
    }

    void failAt(String call) {
        failing = call;
    }

    void called(String call) {
        calls.add(call);
        if (call.equals(failing)) {
            throw new SessionStoreException("the store is away");
        }
    }
}
