package io.usersessions.benchmark.store.workload;

/** An operation that a measurement repeats. */
public enum Workload {
    LOAD("W1", "unchanged request"),
    CHANGE("W2", "load, change, save"),
    SIGN_IN("W3", "sign in"),
    LIST("W4", "list a user"),
    END_OTHERS("W5", "end the others");

    private final String label;
    private final String title;

    Workload(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** Short, as in {@code W1}. */
    public String label() {
        return label;
    }

    /** What happens in one operation. */
    public String title() {
        return title;
    }

    /** Whether an operation begins or ends sessions. */
    public boolean changesSessionCount() {
        return this == SIGN_IN || this == END_OTHERS;
    }

    /** Whether an operation finds sessions by user, and not only by id. */
    public boolean findsByUser() {
        return this == LIST || this == END_OTHERS;
    }
}
