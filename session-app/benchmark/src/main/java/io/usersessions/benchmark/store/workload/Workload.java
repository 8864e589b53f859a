package io.usersessions.benchmark.store.workload;

/** What a session store is asked to do, over and over. */
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

    /** Whether it leaves users with more or fewer sessions than it found. */
    public boolean changesHowMany() {
        return this == SIGN_IN || this == END_OTHERS;
    }

    /** Whether the users are listed or looked up by name, and not only their sessions by key. */
    public boolean asksByUser() {
        return this == LIST || this == END_OTHERS;
    }
}
