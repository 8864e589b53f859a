package io.usersessions.app.command;

import io.usersessions.app.device.AgentWithHints.Hints;
import io.usersessions.app.device.DeviceSettings;
import io.usersessions.app.place.MaxMindPlaces;
import io.usersessions.app.place.Places;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for how devices and places are named. */
final class DeviceOptions {
    @Option(
            names = "--places",
            paramLabel = "FILE",
            defaultValue = "${env:USER_SESSIONS_PLACES}",
            description =
                    "Database of cities or countries in the format of MaxMind (.mmdb), to show where sessions are used. It is read into memory, and"
                            + " again when it changes. The variable USER_SESSIONS_PLACES has the same effect.")
    private @Nullable Path places;

    @Option(
            names = "--client-hints",
            description =
                    "Ask browsers for client hints, and store them with sessions: they tell Brave from Chrome, Windows 11 from Windows 10, and the model"
                            + " of a phone. Without it hints are ignored.")
    private boolean clientHints;

    /** @throws IllegalArgumentException if the file of places cannot be used */
    DeviceSettings settings() {
        return new DeviceSettings(
                places == null ? Places.UNKNOWN : MaxMindPlaces.in(places), clientHints ? Hints.STORED : Hints.IGNORED);
    }
}
