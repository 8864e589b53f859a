package io.usersessions.app.design;

/** A colour of the style sheet, in sRGB with 8 bits for each part. */
record Color(int red, int green, int blue) {
    private static final int HEX = 16;
    private static final double MAX = 255;

    /**
     * Reads {@code #rrggbb}.
     *
     * @throws IllegalArgumentException for any other text
     */
    static Color parse(String text) {
        if (!isColor(text)) {
            throw new IllegalArgumentException(text + " is no colour in the form #rrggbb");
        }
        int rgb = Integer.parseInt(text.substring(1), HEX);
        return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    static boolean isColor(String text) {
        return text.matches("#[0-9a-fA-F]{6}");
    }

    /** The contrast between two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    double contrastTo(Color other) {
        double own = luminance();
        double others = other.luminance();
        return (Math.max(own, others) + 0.05) / (Math.min(own, others) + 0.05);
    }

    /** WCAG 2.2, "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / MAX;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
