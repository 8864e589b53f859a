package io.usersessions.servlet.attribute;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Large numbers as text, of limited size: the time and memory that a number takes grow faster than its text. */
final class BigNumbers {
    /** Limit of characters, and of decimal places. */
    private static final int LIMIT = 1_000;

    /** More bits than any number of so many digits has. */
    private static final int MOST_BITS = 4 * LIMIT;

    private BigNumbers() {}

    /** @throws NumberFormatException if the number is too long */
    static String text(BigInteger number) {
        check(number.bitLength() <= MOST_BITS);
        return checked(number.toString());
    }

    /** @throws NumberFormatException if the number is too long */
    static String text(BigDecimal number) {
        check(number.unscaledValue().bitLength() <= MOST_BITS);
        return checked(checked(number).toString());
    }

    /** @throws NumberFormatException if the text is no number, or too long */
    static BigInteger integer(String text) {
        return new BigInteger(checked(text));
    }

    /** @throws NumberFormatException if the text is no number, or too long */
    static BigDecimal decimal(String text) {
        return checked(new BigDecimal(checked(text)));
    }

    private static BigDecimal checked(BigDecimal number) {
        check(Math.abs((long) number.scale()) <= LIMIT);
        return number;
    }

    private static String checked(String text) {
        check(text.length() <= LIMIT);
        return text;
    }

    private static void check(boolean isWithinLimit) {
        if (!isWithinLimit) {
            throw new NumberFormatException("more than " + LIMIT + " characters or places");
        }
    }
}
