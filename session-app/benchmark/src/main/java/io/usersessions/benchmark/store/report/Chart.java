package io.usersessions.benchmark.store.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Values of some series in some groups, drawn as bars side by side or as lines, on a scale in powers of ten: contenders differ by
 * factors.
 *
 * @param title what is drawn, with its unit
 * @param groups along the bottom
 * @param series by name, a value for each group, or none where there is none
 */
record Chart(String title, List<String> groups, Map<String, List<OptionalDouble>> series) {
    private static final List<String> COLOURS =
            List.of("#555555", "#1b6ca8", "#5aa9e6", "#a3cef1", "#d1495b", "#edae49", "#8d6a9f", "#66a182");
    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 940;
    private static final int TOP = 75;
    private static final int BOTTOM = 370;
    private static final int LEGEND_ROW = 4;

    Chart {
        series = new LinkedHashMap<>(series);
    }

    String bars() {
        Svg svg = frame();
        double group = groupWidth();
        double bar = group * 0.86 / series.size();
        int place = 0;
        for (List<OptionalDouble> values : series.values()) {
            for (int at = 0; at < groups.size(); at++) {
                if (values.get(at).isPresent()) {
                    double top = y(values.get(at).getAsDouble());
                    svg.box(
                            LEFT + at * group + group * 0.07 + place * bar,
                            top,
                            bar * 0.92,
                            BOTTOM - top,
                            colour(place));
                }
            }
            place++;
        }
        return svg.toString();
    }

    String lines() {
        Svg svg = frame();
        int place = 0;
        for (List<OptionalDouble> values : series.values()) {
            for (int at = 0; at < groups.size(); at++) {
                if (values.get(at).isPresent()) {
                    double here = y(values.get(at).getAsDouble());
                    svg.dot(middle(at), here, colour(place));
                    if (at > 0 && values.get(at - 1).isPresent()) {
                        double before = y(values.get(at - 1).getAsDouble());
                        svg.line(middle(at - 1), before, middle(at), here, colour(place), 2);
                    }
                }
            }
            place++;
        }
        return svg.toString();
    }

    private Svg frame() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 24, 16, Svg.Anchor.START, title);
        int place = 0;
        for (String name : series.keySet()) {
            double x = LEFT + (place % LEGEND_ROW) * 220.0;
            int row = place / LEGEND_ROW;
            double y = 36 + row * 16.0;
            svg.box(x, y, 10, 10, colour(place));
            svg.text(x + 15, y + 9, 12, Svg.Anchor.START, name);
            place++;
        }
        for (int power = lowest(); power <= highest(); power++) {
            double value = Math.pow(10, power);
            svg.line(LEFT, y(value), RIGHT, y(value), "#dddddd", 1);
            svg.text(LEFT - 8, y(value) + 4, 12, Svg.Anchor.END, label(value));
        }
        for (int at = 0; at < groups.size(); at++) {
            svg.text(middle(at), BOTTOM + 20, 12, Svg.Anchor.MIDDLE, groups.get(at));
        }
        return svg;
    }

    private double groupWidth() {
        return (double) (RIGHT - LEFT) / groups.size();
    }

    private double middle(int group) {
        return LEFT + (group + 0.5) * groupWidth();
    }

    private double y(double value) {
        double share = (Math.log10(value) - lowest()) / (highest() - lowest());
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private int lowest() {
        double least = values().min().orElse(1);
        return (int) Math.floor(Math.log10(least) - 1e-9);
    }

    private int highest() {
        return Math.max(lowest() + 1, (int) Math.ceil(Math.log10(values().max().orElse(1))));
    }

    private DoubleStream values() {
        return series.values().stream().flatMap(List::stream).flatMapToDouble(OptionalDouble::stream);
    }

    private static String label(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : "%,.0f", value);
    }

    private static String colour(int place) {
        return COLOURS.get(place % COLOURS.size());
    }
}
