package io.usersessions.codec.django;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.io.NumberOutput;

/** Real numbers as Python writes them. */
final class PythonFloat {
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int LEAST_LARGE_EXPONENT = 16;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private PythonFloat() {}

    /** The shortest digits that identify the number, as Python's {@code repr} writes them. */
    static String repr(double number) {
        if (number == 0) {
            // BigDecimal has no negative zero.
            return Double.toString(number);
        }
        BigDecimal digits = shortest(number);
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < LEAST_PLAIN_EXPONENT || exponent >= LEAST_LARGE_EXPONENT
                ? withExponent(digits, exponent)
                : plain(digits);
    }

    private static BigDecimal shortest(double number) {
        // Not Double.toString: before Java 19 it writes more digits than needed for some numbers.
        BigDecimal digits = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        if (digits.precision() == 2) {
            // Java writes the nearest two digits at least. Python writes one digit if one is enough: 5e-324.
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
