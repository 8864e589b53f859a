package io.usersessions.app.device;

import io.usersessions.app.language.Messages;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A device in the words of people. Names are proper names, the same in every language, of at most 40 characters. Versions are present only if the client
 * really told them: browsers report a fixed version of many systems.
 *
 * @param browser the program, such as {@code Firefox}, {@code Instagram}, {@code curl} or {@code Googlebot}
 * @param browserVersion such as {@code 142}
 * @param system the system, or the device if it has a name of its own, such as {@code Windows}, {@code Mac}, {@code iPhone} or {@code PlayStation 5}
 * @param systemVersion such as {@code 11}
 * @param model what the maker calls the device, such as {@code Pixel 9}
 */
public record Device(
        DeviceKind kind,
        Optional<String> browser,
        Optional<String> browserVersion,
        Optional<String> system,
        Optional<String> systemVersion,
        Optional<String> model) {
    /** A device of which nothing is known. */
    public static final Device UNKNOWN = new Device(
            DeviceKind.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The device in English, such as {@code Firefox on Linux}, or {@code Unknown device}. */
    public String inEnglish() {
        return Stream.of(browser, system)
                .flatMap(Optional::stream)
                .reduce((program, platform) -> program + " on " + platform)
                .orElse("Unknown device");
    }

    /** The device in the language of these texts. */
    public String in(Messages messages) {
        return browser.flatMap(program -> system.map(platform ->
                        messages.led(messages.text("common.device", "browser", program, "system", platform))))
                .or(() -> browser)
                .or(() -> system)
                .orElseGet(() -> messages.text("common.device.unknown"));
    }
}
