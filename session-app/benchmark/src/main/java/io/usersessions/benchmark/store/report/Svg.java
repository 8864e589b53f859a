package io.usersessions.benchmark.store.report;

import java.util.Locale;

/** Builds a drawing from shapes on a white background. */
final class Svg {
    private final StringBuilder shapes = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Which part of a text is at its position. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void box(double x, double y, double boxWidth, double boxHeight, String colour) {
        shapes.append(format(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>%n", x, y, boxWidth, boxHeight, colour));
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        shapes.append(format(
                "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='%.1f'/>%n",
                x1, y1, x2, y2, colour, thickness));
    }

    void dot(double x, double y, String colour) {
        shapes.append(format("<circle cx='%.1f' cy='%.1f' r='3.5' fill='%s'/>%n", x, y, colour));
    }

    void text(double x, double y, int size, Anchor anchor, String text) {
        shapes.append(format(
                "<text x='%.1f' y='%.1f' font-size='%d' text-anchor='%s'>%s</text>%n",
                x, y, size, anchor.name().toLowerCase(Locale.ROOT), escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return format(
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
                                + " fill='#222'>%n<rect width='%d' height='%d' fill='white'/>%n",
                        width, height, width, height)
                + shapes + "</svg>\n";
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
