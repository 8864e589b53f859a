package io.usersessions.app.design;

import io.usersessions.app.asset.Assets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The parts of the design system that are read from its files.
 *
 * @param swatches the colours
 * @param contrasts the pairs of colours that pages use
 * @param measures the tokens that are no colours, with their values
 * @param icons the names of the icons
 */
public record Design(
        List<Swatch> swatches, List<ContrastLine> contrasts, Map<String, String> measures, List<String> icons) {
    private static final Pattern ICON = Pattern.compile("<symbol id=\"([a-z-]+)\"");

    static Design of(Assets assets) {
        Tokens tokens = Tokens.of(assets.source("style.css"));
        return new Design(
                swatches(tokens),
                Pairs.ALL.stream().map(pair -> line(pair, tokens)).toList(),
                measures(tokens),
                icons(assets.source("icons.svg")));
    }

    private static List<Swatch> swatches(Tokens tokens) {
        return tokens.light().entrySet().stream()
                .filter(token -> Color.isColor(token.getValue()))
                .map(token -> new Swatch(
                        token.getKey(),
                        token.getValue(),
                        color(tokens.dark(), token.getKey()).toString()))
                .toList();
    }

    private static ContrastLine line(Pair pair, Tokens tokens) {
        return new ContrastLine(
                pair.front(),
                pair.back(),
                pair.isText(),
                contrast(pair, tokens.light()),
                contrast(pair, tokens.dark()));
    }

    static Contrast contrast(Pair pair, Map<String, String> scheme) {
        return Contrast.between(color(scheme, pair.front()), color(scheme, pair.back()));
    }

    private static Color color(Map<String, String> scheme, String name) {
        return Color.parse(scheme.getOrDefault(name, name));
    }

    private static Map<String, String> measures(Tokens tokens) {
        Map<String, String> measures = new LinkedHashMap<>(tokens.light());
        measures.values().removeIf(Color::isColor);
        return measures;
    }

    private static List<String> icons(String sprite) {
        return ICON.matcher(sprite).results().map(icon -> icon.group(1)).toList();
    }
}
