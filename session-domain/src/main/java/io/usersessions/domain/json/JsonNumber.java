package io.usersessions.domain.json;

import io.usersessions.domain.model.SessionValue;
import java.util.regex.Pattern;

/** Numbers of JSON (RFC 8259, section 6) that fit into 64 bits. */
final class JsonNumber {
    /** The most digits of a real number, those of its exponent included; a double has 17 and 3 at most. */
    private static final int MOST_DIGITS = 32;

    /** A digit other than zero before the exponent. */
    private static final Pattern NOT_ZERO = Pattern.compile("^[^eE]*[1-9]");

    private JsonNumber() {}

    static SessionValue read(JsonCharacters in) {
        int from = in.position();
        if (in.peek() == '-') {
            in.next();
        }
        int whole = wholeDigits(in);
        int others = fraction(in) + exponent(in);
        String text = in.since(from);
        if (others == 0) {
            return whole(text);
        }
        if (whole + others > MOST_DIGITS) {
            throw new UnreadableJsonException("a number has more than " + MOST_DIGITS + " characters");
        }
        return real(text);
    }

    private static int wholeDigits(JsonCharacters in) {
        boolean isZero = in.peek() == '0';
        int digits = in.digits();
        if (digits == 0 || (isZero && digits > 1)) {
            throw in.malformed();
        }
        return digits;
    }

    private static int fraction(JsonCharacters in) {
        if (in.peek() != '.') {
            return 0;
        }
        in.next();
        return someDigits(in);
    }

    private static int exponent(JsonCharacters in) {
        if (in.peek() != 'e' && in.peek() != 'E') {
            return 0;
        }
        in.next();
        if (in.peek() == '+' || in.peek() == '-') {
            in.next();
        }
        return someDigits(in);
    }

    private static int someDigits(JsonCharacters in) {
        int digits = in.digits();
        if (digits == 0) {
            throw in.malformed();
        }
        return digits;
    }

    private static SessionValue whole(String text) {
        try {
            return SessionValue.of(Long.parseLong(text));
        } catch (NumberFormatException tooLong) {
            throw new UnreadableJsonException("a whole number has more than 64 bits");
        }
    }

    private static SessionValue real(String text) {
        double number = Double.parseDouble(text);
        boolean isTooSmall = number == 0 && NOT_ZERO.matcher(text).find();
        if (Double.isInfinite(number) || isTooSmall) {
            throw new UnreadableJsonException("a number is out of range");
        }
        return SessionValue.of(number);
    }
}
