package io.usersessions.app.session;

import io.usersessions.app.device.Device;
import io.usersessions.app.device.Devices;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Devices with more than their names. */
final class DeviceText {
    private DeviceText() {}

    /** The device with all that it told, such as {@code Firefox 140 on Mac 15}. */
    static String withVersions(Device device, Page page) {
        Device told = new Device(
                device.kind(),
                device.browser().map(name -> versioned(name, device.browserVersion())),
                Optional.empty(),
                device.system().map(name -> versioned(name, device.systemVersion())),
                Optional.empty(),
                Optional.empty());
        return Stream.concat(Stream.of(told.in(page.messages())), device.model().stream())
                .reduce((text, model) -> page.text("sessions.device-model", "device", text, "model", model))
                .orElseThrow();
    }

    private static String versioned(String name, Optional<String> version) {
        return version.map(number -> name + " " + number).orElse(name);
    }

    /** What is known of a client: device, place, address. */
    static List<String> from(Client client, Devices devices, Page page) {
        return Stream.of(
                        Optional.of(devices.of(client).in(page.messages())),
                        devices.place(client, page.language().locale()),
                        client.ip().map(IpAddress::toString))
                .flatMap(Optional::stream)
                .toList();
    }
}
