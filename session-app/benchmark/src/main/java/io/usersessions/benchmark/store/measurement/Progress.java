package io.usersessions.benchmark.store.measurement;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Prints what a run does, with the time since its start, and collects the notes for its report. */
final class Progress {
    private final PrintWriter log;
    private final long begin = System.nanoTime();
    private final List<String> notes = new ArrayList<>();

    Progress(PrintWriter log) {
        this.log = log;
    }

    void say(String message) {
        log.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), message);
        log.flush();
    }

    /** Prints this, and adds it to the notes; once only. */
    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
            say(note);
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
