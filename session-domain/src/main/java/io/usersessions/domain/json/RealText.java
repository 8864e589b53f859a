package io.usersessions.domain.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that is read back as a real number, in the form of {@code Double.toString}. Of several, it is the one nearest to
 * the number.
 *
 * <p>{@code Double.toString} itself returns that decimal only from Java 19 on (JDK-4511638). The bytes of a payload must not depend on
 * the platform that wrote it.
 */
final class RealText {
    /** One digit before and one after the point, even where fewer would do. */
    private static final int FEWEST_DIGITS = 2;

    /** So many digits distinguish any two numbers. */
    private static final int MOST_DIGITS = 17;

    /** Numbers from here have an exponent, and so have numbers below the other. */
    private static final double LARGE = 1e7;

    private static final double SMALL = 1e-3;

    private RealText() {}

    /** @param number finite */
    static String of(double number) {
        if (number == 0) {
            return Double.toString(number);
        }
        double size = Math.abs(number);
        String text = size >= SMALL && size < LARGE ? plain(shortest(size)) : withExponent(shortest(size));
        return number < 0 ? "-" + text : text;
    }

    private static String plain(BigDecimal decimal) {
        return decimal.scale() > 0 ? decimal.toPlainString() : decimal.toPlainString() + ".0";
    }

    private static String withExponent(BigDecimal decimal) {
        String digits = decimal.unscaledValue().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return digits.charAt(0) + "." + fraction + "E" + (decimal.precision() - decimal.scale() - 1);
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        int low = FEWEST_DIGITS;
        int high = MOST_DIGITS;
        while (low < high) {
            int middle = (low + high) / 2;
            if (isRead(nearest(exact, number, middle), number)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return nearest(exact, number, low).stripTrailingZeros();
    }

    /** The decimal of so many digits that is nearest to a number, if possible one that is read back as it. */
    private static BigDecimal nearest(BigDecimal exact, double number, int digits) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (isRead(nearest, number)) {
            return nearest;
        }
        // Below a power of two, numbers are half as far apart as above: the farther decimal can be the one that is read
        // back.
        RoundingMode other = nearest.compareTo(exact) > 0 ? RoundingMode.DOWN : RoundingMode.UP;
        return exact.round(new MathContext(digits, other));
    }

    private static boolean isRead(BigDecimal decimal, double number) {
        return decimal.doubleValue() == number;
    }
}
