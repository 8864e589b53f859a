package io.usersessions.app.language;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import java.util.regex.Pattern;

/** How far away from now something is, in the words of one language. */
record Distance(RelativeDateTimeFormatter words) {
    private static final double MINUTES_OF_HOUR = 60;
    private static final double MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    /** The data of Hebrew say one and two in words, and repeat them as figures in parentheses. */
    private static final Pattern REPEATED_FIGURE = Pattern.compile(" \\(\\d\\)$");

    /** {@code 3 minutes ago}. */
    String minutesAgo(long minutes) {
        return numeric((double) -minutes, RelativeDateTimeUnit.MINUTE);
    }

    /** {@code 3 hours ago}. */
    String hoursAgo(long hours) {
        return numeric((double) -hours, RelativeDateTimeUnit.HOUR);
    }

    /** {@code today}, {@code yesterday}, {@code 2 days ago}. */
    String daysAgo(int days) {
        return withoutRepetition(words.format(-days, RelativeDateTimeUnit.DAY));
    }

    /** {@code in 12 days}, rounded to the nearest minute, hour or day; at least a minute. */
    String ahead(double minutes) {
        if (Math.round(minutes) < MINUTES_OF_HOUR) {
            return numeric(Math.max(1, Math.rint(minutes)), RelativeDateTimeUnit.MINUTE);
        } else if (Math.round(minutes / MINUTES_OF_HOUR) < 24) {
            return numeric(Math.rint(minutes / MINUTES_OF_HOUR), RelativeDateTimeUnit.HOUR);
        }
        return numeric(Math.rint(minutes / MINUTES_OF_DAY), RelativeDateTimeUnit.DAY);
    }

    private String numeric(double offset, RelativeDateTimeUnit unit) {
        return withoutRepetition(words.formatNumeric(offset, unit));
    }

    private static String withoutRepetition(String distance) {
        return REPEATED_FIGURE.matcher(distance).replaceFirst("");
    }
}
