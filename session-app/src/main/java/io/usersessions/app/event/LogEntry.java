package io.usersessions.app.event;

/** Whether something was written to the log. */
enum LogEntry {
    WRITTEN,
    /** It is not for the log. */
    OMITTED
}
