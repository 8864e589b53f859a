package io.usersessions.domain.page;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The position of the last entry of a page. It is not a number of entries, so that the next page neither repeats nor skips entries that
 * existed the whole time.
 *
 * @param at the instant by which the listing is ordered
 * @param tie distinguishes entries of the same instant: 1 to 64 letters, digits, {@code -} and {@code _}
 */
public record PageCursor(Instant at, String tie) {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,18})\\.([A-Za-z0-9_-]{1,64})");

    public PageCursor {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(tie, "tie");
    }

    /** The cursor of this text, or empty if the text is not a cursor. */
    public static Optional<PageCursor> parse(String text) {
        Objects.requireNonNull(text, "text");
        return TEXT.matcher(text)
                .results()
                .filter(found -> found.group().length() == text.length())
                .findFirst()
                .map(found -> new PageCursor(
                        Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS), found.group(2)));
    }

    /** The text form, safe in a URL. */
    @Override
    public String toString() {
        // Not ChronoUnit.between, which overflows in Java 17 from the year 2262 on.
        Duration sinceEpoch = Duration.between(Instant.EPOCH, at.truncatedTo(ChronoUnit.MICROS));
        return TimeUnit.MICROSECONDS.convert(sinceEpoch) + "." + tie;
    }
}
