package io.usersessions.app.design;

import io.usersessions.app.language.Language;
import java.math.RoundingMode;
import java.text.NumberFormat;

/**
 * How well one colour is seen on another, in one scheme.
 *
 * @param front the colour of the text, as {@code #rrggbb}
 * @param back the colour behind it, as {@code #rrggbb}
 * @param ratio from 1 to 21
 */
public record Contrast(String front, String back, double ratio) {
    static Contrast between(Color front, Color back) {
        return new Contrast(front.toString(), back.toString(), front.contrastTo(back));
    }

    /** The ratio with one decimal, rounded down, since a bar is not met by rounding. */
    public String written(Language language) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(ratio);
    }
}
