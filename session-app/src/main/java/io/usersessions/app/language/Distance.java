package io.usersessions.app.language;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;

/** How far away from now something is, in the words of one language. */
record Distance(RelativeDateTimeFormatter words) {
    private static final double MINUTES_OF_HOUR = 60;
    private static final double MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    /** {@code 3 minutes ago}. */
    String minutesAgo(long minutes) {
        return words.formatNumeric((double) -minutes, RelativeDateTimeUnit.MINUTE);
    }

    /** {@code 3 hours ago}. */
    String hoursAgo(long hours) {
        return words.formatNumeric((double) -hours, RelativeDateTimeUnit.HOUR);
    }

    /** {@code today}, {@code yesterday}, {@code 2 days ago}. */
    String daysAgo(int days) {
        return words.format(-days, RelativeDateTimeUnit.DAY);
    }

    /** {@code in 12 days}, rounded to the nearest minute, hour or day; at least a minute. */
    String ahead(double minutes) {
        if (Math.round(minutes) < MINUTES_OF_HOUR) {
            return words.formatNumeric(Math.max(1, Math.rint(minutes)), RelativeDateTimeUnit.MINUTE);
        } else if (Math.round(minutes / MINUTES_OF_HOUR) < 24) {
            return words.formatNumeric(Math.rint(minutes / MINUTES_OF_HOUR), RelativeDateTimeUnit.HOUR);
        }
        return words.formatNumeric(Math.rint(minutes / MINUTES_OF_DAY), RelativeDateTimeUnit.DAY);
    }
}
