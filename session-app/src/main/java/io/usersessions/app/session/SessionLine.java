package io.usersessions.app.session;

import io.usersessions.app.language.When;
import java.util.Optional;

/**
 * One session as the pages show it to its owner.
 *
 * @param icon the name of the icon
 * @param title what the owner calls the device, else the device
 * @param device the device, if the title is another
 * @param isNew whether its sign-in was from a new device or place, and the owner has not answered whether it was theirs
 * @param isUnlike whether it differs from all others, which are alike
 * @param isInUse whether it was active a few minutes ago
 * @param exact the exact times
 */
public record SessionLine(
        String id,
        String icon,
        String title,
        Optional<String> device,
        Optional<String> place,
        Optional<String> ip,
        boolean isCurrent,
        boolean isNew,
        boolean isUnlike,
        boolean isInUse,
        When active,
        When signedIn,
        When ends,
        String exact) {}
