package io.usersessions.persistence.combining;

import io.usersessions.domain.port.SessionStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Work that turns text into capitals. A lane that does it is held until the work is released. */
final class HeldWork implements Combiner.Work<String, String> {
    /** Fills a statement. */
    static final String HEAVY = "heavy";
    /** Fails, and leaves nothing behind. */
    static final String BAD = "bad";
    /** Fails in a way that leaves unknown whether it was done. */
    static final String UNKNOWN = "unknown";
    /** Fails because of a programming error. */
    static final String MISTAKE = "mistake";

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final List<String> alone = new ArrayList<>();
    private final List<List<String>> together = new ArrayList<>();
    private boolean released;
    private int held;
    private int mostHeld;

    @Override
    public String alone(String argument) {
        threads.add(Thread.currentThread());
        synchronized (this) {
            alone.add(argument);
        }
        return done(argument);
    }

    @Override
    public List<String> together(List<String> arguments) {
        hold(arguments);
        return arguments.stream().map(HeldWork::done).toList();
    }

    @Override
    public int weight(String argument) {
        return argument.equals(HEAVY) ? 1 << 20 : 1;
    }

    @Override
    public boolean isUndone(SessionStoreException fault) {
        return BAD.equals(fault.getMessage());
    }

    private static String done(String argument) {
        switch (argument) {
            case BAD -> throw new SessionStoreException(BAD);
            case UNKNOWN -> throw new SessionStoreException("connection lost");
            case MISTAKE -> throw new IllegalStateException(MISTAKE);
            default -> {
                return argument.toUpperCase(Locale.ROOT);
            }
        }
    }

    private synchronized void hold(List<String> arguments) {
        together.add(List.copyOf(arguments));
        held++;
        mostHeld = Math.max(mostHeld, held);
        notifyAll();
        awaitUntil(() -> released);
        held--;
    }

    private synchronized void awaitUntil(BooleanSupplier reached) {
        try {
            while (!reached.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("a lane is nobody's to interrupt", interrupted);
        }
    }

    synchronized void release() {
        released = true;
        notifyAll();
    }

    /** Waits until this number of lanes is held at the same time. */
    synchronized void awaitHeld(int wanted) {
        awaitUntil(() -> held >= wanted);
    }

    synchronized int held() {
        return held;
    }

    synchronized int mostHeld() {
        return mostHeld;
    }

    synchronized List<String> alone() {
        return List.copyOf(alone);
    }

    synchronized List<List<String>> together() {
        return List.copyOf(together);
    }

    Set<Thread> threads() {
        return threads;
    }
}
