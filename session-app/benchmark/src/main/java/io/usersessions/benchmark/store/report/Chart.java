package io.usersessions.benchmark.store.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Values of several series in several groups, drawn as bars or as lines. The scale is logarithmic, since contenders differ by factors.
 *
 * @param title what the chart shows, with its unit
 * @param groups their names, from left to right
 * @param series by name, one value for each group; an empty value is not drawn
 */
record Chart(String title, List<String> groups, Map<String, List<OptionalDouble>> series) {
    Chart {
        series = new LinkedHashMap<>(series);
    }

    String bars() {
        ChartFrame frame = frame();
        Svg svg = frame.draw(title, series.keySet(), groups);
        int place = 0;
        for (List<OptionalDouble> values : series.values()) {
            drawBars(svg, frame, place++, values);
        }
        return svg.toString();
    }

    private void drawBars(Svg svg, ChartFrame frame, int place, List<OptionalDouble> values) {
        double group = frame.groupWidth();
        double bar = group * 0.86 / series.size();
        for (int at = 0; at < groups.size(); at++) {
            if (values.get(at).isPresent()) {
                double top = frame.y(values.get(at).getAsDouble());
                double left = frame.left(at) + group * 0.07 + place * bar;
                svg.box(left, top, bar * 0.92, ChartFrame.BOTTOM - top, ChartFrame.colour(place));
            }
        }
    }

    String lines() {
        ChartFrame frame = frame();
        Svg svg = frame.draw(title, series.keySet(), groups);
        int place = 0;
        for (List<OptionalDouble> values : series.values()) {
            drawLine(svg, frame, ChartFrame.colour(place++), values);
        }
        return svg.toString();
    }

    private void drawLine(Svg svg, ChartFrame frame, String colour, List<OptionalDouble> values) {
        for (int at = 0; at < groups.size(); at++) {
            if (values.get(at).isPresent()) {
                double here = frame.y(values.get(at).getAsDouble());
                svg.dot(frame.middle(at), here, colour);
                if (at > 0 && values.get(at - 1).isPresent()) {
                    double before = frame.y(values.get(at - 1).getAsDouble());
                    svg.line(frame.middle(at - 1), before, frame.middle(at), here, colour, 2);
                }
            }
        }
    }

    private ChartFrame frame() {
        Scale scale = Scale.of(values().min().orElse(1), values().max().orElse(1));
        return new ChartFrame(scale, groups.size());
    }

    private DoubleStream values() {
        return series.values().stream().flatMap(List::stream).flatMapToDouble(OptionalDouble::stream);
    }
}
