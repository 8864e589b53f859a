package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Records the changes since the last restore. */
final class ChangeLog implements ChangeListener {
    private final Queue<SignedIn> signIns = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> ended = new ConcurrentLinkedQueue<>();

    record SignedIn(String id, int user) {}

    @Override
    public void signedIn(String id, int user) {
        signIns.add(new SignedIn(id, user));
    }

    @Override
    public void endedOthers(int user) {
        ended.add(user);
    }

    /** Returns the new sessions, and forgets them. */
    List<SignedIn> takeSignIns() {
        return take(signIns);
    }

    /** Returns the numbers of the ended sessions, and forgets them. */
    List<Integer> takeEndedSessions() {
        return take(ended).stream()
                .flatMap(user ->
                        IntStream.range(1, Population.PER_USER).mapToObj(other -> Population.firstOf(user) + other))
                .toList();
    }

    private static <T> List<T> take(Queue<T> queue) {
        List<T> taken = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
