package io.usersessions.app.device;

import io.usersessions.app.device.AgentWithHints.Hints;
import io.usersessions.app.place.Places;

/** From what the devices and places of clients are named. */
public record DeviceSettings(Places places, Hints hints) {
    /** Devices by their agents alone, and no places. */
    public static DeviceSettings usual() {
        return new DeviceSettings(Places.UNKNOWN, Hints.IGNORED);
    }
}
