package io.usersessions.app.place;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A country, and a city in it if it is known, with their names in several languages. */
record Place(Map<?, ?> city, Map<?, ?> country, Optional<String> code) {
    /** Names in these languages are listed by their region as well. */
    private static final Map<String, String> LISTED = Map.of("zh", "zh-CN", "pt", "pt-BR");

    /** A city may have its name in Latin letters only; the place is still written from right to left. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw");

    private static final Map<String, String> COMMAS = Map.of("ar", "\u060c ", "zh", "\uff0c", "ja", "\u3001");

    /** The place in a record of the file; empty if it names no country. */
    static Optional<Place> of(@Nullable Object found) {
        Map<?, ?> country = part(found, "country");
        Place place =
                new Place(part(part(found, "city"), "names"), part(country, "names"), text(country.get("iso_code")));
        return Optional.of(place).filter(known -> !known.country().isEmpty());
    }

    String in(Locale language) {
        String comma = COMMAS.getOrDefault(language.getLanguage(), ", ");
        return Stream.of(name(city, language), countryIn(language))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(comma, RIGHT_TO_LEFT.contains(language.getLanguage()) ? "\u200f" : "", ""));
    }

    /** The file has few languages, and the JDK knows countries in many. */
    Optional<String> countryIn(Locale language) {
        return named(country, language)
                .or(() -> code.filter(two -> two.matches("[A-Z]{2}"))
                        .map(two -> new Locale.Builder().setRegion(two).build().getDisplayCountry(language)))
                .or(() -> text(country.get("en")));
    }

    private static Optional<String> name(Map<?, ?> names, Locale language) {
        return named(names, language).or(() -> text(names.get("en")));
    }

    private static Optional<String> named(Map<?, ?> names, Locale language) {
        String spoken = language.getLanguage();
        return text(names.get(LISTED.getOrDefault(spoken, spoken)));
    }

    private static Map<?, ?> part(@Nullable Object record, String name) {
        return record instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
