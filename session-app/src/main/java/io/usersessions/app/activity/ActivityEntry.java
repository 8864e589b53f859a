package io.usersessions.app.activity;

import io.usersessions.app.language.When;
import java.util.Optional;

/**
 * One thing that happened, as a page shows it.
 *
 * @param icon the name of the icon
 * @param tone the class of its tile; empty for an ordinary one
 * @param time of the day; empty for many things of one day
 * @param isElsewhere whether it is a sign-in that the visitor may not know: on another device, or on one or from a place that was new
 */
public record ActivityEntry(
        String icon,
        String tone,
        String title,
        boolean isNewDevice,
        boolean isNewPlace,
        String device,
        Optional<String> place,
        Optional<String> ip,
        Optional<When> time,
        boolean isElsewhere) {}
