package io.usersessions.codec.django;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.io.NumberOutput;

/** Real numbers as Python spells them. */
final class PythonFloat {
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int LEAST_LARGE_EXPONENT = 16;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private PythonFloat() {}

    /** The fewest digits that no other number is nearest to, as Python's {@code repr} writes them. */
    static String repr(double number) {
        if (number == 0) {
            // A decimal has no negative zero.
            return Double.toString(number);
        }
        BigDecimal digits = shortest(number);
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < LEAST_PLAIN_EXPONENT || exponent >= LEAST_LARGE_EXPONENT
                ? withExponent(digits, exponent)
                : plain(digits);
    }

    private static BigDecimal shortest(double number) {
        // Not Double.toString, which before Java 19 says more digits than are needed of some numbers.
        BigDecimal digits = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        if (digits.precision() == 2) {
            // Java never says less than two digits, and takes the nearest two, where Python says one if one will do:
            // 5e-324.
            BigDecimal single = digits.round(ONE_DIGIT);
            return single.doubleValue() == number ? single : digits;
        }
        return digits;
    }

    private static String plain(BigDecimal digits) {
        String plain = digits.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String withExponent(BigDecimal digits, int exponent) {
        BigDecimal mantissa = digits.scaleByPowerOfTen(-exponent);
        String sign = exponent < 0 ? "-" : "+";
        int size = Math.abs(exponent);
        return mantissa.toPlainString() + "e" + sign + (size < 10 ? "0" : "") + size;
    }
}
