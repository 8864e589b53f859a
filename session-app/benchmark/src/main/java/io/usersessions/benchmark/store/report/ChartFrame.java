package io.usersessions.benchmark.store.report;

import java.util.List;

/** The place of a chart's values on the drawing, and what is drawn around them: title, legend, scale and names of the groups. */
record ChartFrame(Scale scale, int groups) {
    private static final List<String> COLOURS =
            List.of("#555555", "#1b6ca8", "#5aa9e6", "#a3cef1", "#d1495b", "#edae49", "#8d6a9f", "#66a182");
    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 940;
    private static final int TOP = 75;
    private static final int LEGEND_ROW = 4;

    static final int BOTTOM = 370;

    Svg draw(String title, Iterable<String> series, List<String> groupNames) {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 24, 16, Svg.Anchor.START, title);
        int place = 0;
        for (String name : series) {
            drawLegend(svg, place++, name);
        }
        scale.marks().forEach(mark -> drawMark(svg, mark));
        for (int group = 0; group < groups; group++) {
            svg.text(middle(group), BOTTOM + 20, 12, Svg.Anchor.MIDDLE, groupNames.get(group));
        }
        return svg;
    }

    private static void drawLegend(Svg svg, int place, String name) {
        double x = LEFT + (place % LEGEND_ROW) * 220.0;
        int row = place / LEGEND_ROW;
        double y = 36 + row * 16.0;
        svg.box(x, y, 10, 10, colour(place));
        svg.text(x + 15, y + 9, 12, Svg.Anchor.START, name);
    }

    private void drawMark(Svg svg, double mark) {
        svg.line(LEFT, y(mark), RIGHT, y(mark), "#dddddd", 1);
        svg.text(LEFT - 8, y(mark) + 4, 12, Svg.Anchor.END, Scale.label(mark));
    }

    double groupWidth() {
        return (double) (RIGHT - LEFT) / groups;
    }

    double left(int group) {
        return LEFT + group * groupWidth();
    }

    double middle(int group) {
        return LEFT + (group + 0.5) * groupWidth();
    }

    double y(double value) {
        return BOTTOM - scale.position(value) * (BOTTOM - TOP);
    }

    static String colour(int place) {
        return COLOURS.get(place % COLOURS.size());
    }
}
