package io.usersessions.app.activity;

import io.usersessions.app.language.When;
import java.util.List;

/** What happened on one day of the visitor's time zone, the latest first. */
public record ActivityDay(When day, List<ActivityEntry> entries) {
    public ActivityDay {
        entries = List.copyOf(entries);
    }
}
