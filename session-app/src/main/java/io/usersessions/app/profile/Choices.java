package io.usersessions.app.profile;

import io.usersessions.app.language.Language;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages and the time zones that people choose from. */
final class Choices {
    /** Areas and their places: neither names of a single country, which are old, nor offsets. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[\\w/+-]+");

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> PLACE.matcher(id).matches())
            .sorted()
            .toList();

    private Choices() {}

    /** @param browser the label of the choice to follow the browser */
    static List<Choice> languages(Optional<String> chosen, String browser) {
        return following(
                chosen,
                browser,
                Arrays.stream(Language.values()).map(language -> choice(language.tag(), language.ownName(), chosen)));
    }

    /** @param browser the label of the choice to follow the browser */
    static List<Choice> zones(Optional<String> chosen, String browser) {
        return following(chosen, browser, ZONES.stream().map(id -> choice(id, id.replace('_', ' '), chosen)));
    }

    private static List<Choice> following(Optional<String> chosen, String browser, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", browser, chosen.isEmpty())), others)
                .toList();
    }

    private static Choice choice(String value, String label, Optional<String> chosen) {
        return new Choice(value, label, chosen.filter(value::equals).isPresent());
    }

    static boolean isLanguage(String text) {
        return text.isEmpty() || Language.of(text).isPresent();
    }

    static boolean isZone(String text) {
        return text.isEmpty() || ZONES.contains(text);
    }
}
