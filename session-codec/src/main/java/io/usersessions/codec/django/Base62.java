package io.usersessions.codec.django;

/** Whole numbers in the digits 0-9, A-Z, a-z, the form in which Django writes the time of signing. */
final class Base62 {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    static String encode(long number) {
        StringBuilder reversed = new StringBuilder();
        // The absolute value of the smallest long is only correct as an unsigned number.
        long rest = Math.abs(number);
        do {
            reversed.append(DIGITS.charAt((int) Long.remainderUnsigned(rest, DIGITS.length())));
            rest = Long.divideUnsigned(rest, DIGITS.length());
        } while (rest != 0);
        return reversed.append(number < 0 ? "-" : "").reverse().toString();
    }

    /** Whether this is a number, however large. */
    static boolean isNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0);
    }
}
