package io.usersessions.app.language;

import com.ibm.icu.text.DateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as people say them, in one language and time zone and as seen from one instant. All texts begin as in the middle of a
 * sentence.
 */
public final class Moments {
    private static final int DAYS_SAID_WITHOUT_DATE = 7;
    private static final Duration NO_YEAR_NEEDED = Duration.ofDays(180);

    private final Messages messages;
    private final DateFormats formats;
    private final Distance distance;
    private final ZoneId zone;
    private final Instant now;

    private Moments(Messages messages, ZoneId zone, Instant now) {
        this.messages = messages;
        this.formats = DateFormats.in(messages.language());
        this.distance = formats.distance();
        this.zone = zone;
        this.now = now;
    }

    /** The instants in the language of the messages. */
    public static Moments of(Messages messages, ZoneId zone, Instant now) {
        return new Moments(messages, zone, now);
    }

    /** How long ago: {@code just now}, {@code 3 minutes ago}, {@code yesterday}, {@code 6 days ago}, {@code 3 October}. */
    public When relative(Instant past) {
        return when(past, ago(past));
    }

    /** The day, today with the time: {@code today at 09:14}, {@code yesterday}, {@code 3 October}, {@code 3 October 2025}. */
    public When day(Instant instant) {
        return when(instant, dayText(instant));
    }

    /** Day and time: {@code today at 09:14}, {@code yesterday at 09:14}, {@code 3 October at 09:14}. */
    public When dayAndTime(Instant instant) {
        int days = daysAgo(instant);
        Phrase time = new Phrase(format(formats.time(), instant));
        String text = switch (days) {
            case 0 -> messages.text("moment.today", "time", time);
            case 1 -> messages.text("moment.yesterday", "time", time);
            default -> messages.text("moment.day", "day", new Phrase(date(instant)), "time", time);
        };
        return when(instant, text);
    }

    /** The time of the day: {@code 09:14}, or {@code 9:14 AM} where people say it so. */
    public When time(Instant instant) {
        return when(instant, format(formats.time(), instant));
    }

    /** A day as the heading of what happened in it: {@code today}, {@code yesterday}, {@code Saturday 3 October}. */
    public When heading(Instant instant) {
        int days = daysAgo(instant);
        boolean isThisYear = local(instant).getYear() == local(now).getYear();
        return when(
                instant,
                switch (days) {
                    case 0, 1 -> distance.daysAgo(days);
                    default -> format(isThisYear ? formats.weekday() : formats.weekdayOfYear(), instant);
                });
    }

    /** How long from now, to the nearest unit: {@code in 12 days}, {@code in 3 hours}, {@code in 1 minute}. */
    public When until(Instant future) {
        return when(future, distance.ahead(now.until(future, ChronoUnit.SECONDS) / 60.0));
    }

    /** The date of a deadline: {@code 3 January}, with the year where it is far away. */
    public When byDate(Instant instant) {
        boolean isNear = Duration.between(now, instant).abs().compareTo(NO_YEAR_NEEDED) < 0;
        return when(instant, format(isNear ? formats.date() : formats.dateOfYear(), instant));
    }

    /** A day with its year, wherever the visitor is: {@code 3 October 2026}. */
    public Phrase fullDate(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new Phrase(DateFormats.write(formats.dateOfYear(), noon, ZoneOffset.UTC));
    }

    /** The full date with the time to the minute and the name of the time zone. */
    public String exact(Instant instant) {
        return DateFormats.isOffsetNamed(zone, instant, messages.language())
                ? format(formats.exact(), instant)
                : format(formats.exactAllYear(), instant);
    }

    /** The instant to the second for programs; HTML allows at most three fractional digits. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The name of the time zone, such as {@code Central European Time}. */
    public String zoneName() {
        return DateFormats.name(zone, messages.language());
    }

    private When when(Instant instant, String text) {
        return new When(iso(instant), exact(instant), text);
    }

    private String ago(Instant past) {
        long minutes = past.until(now, ChronoUnit.MINUTES);
        int days = daysAgo(past);
        if (minutes < 1) {
            return messages.text("moment.now");
        } else if (minutes < 60) {
            return distance.minutesAgo(minutes);
        } else if (days < 1 || minutes < 6 * 60) {
            return distance.hoursAgo(minutes / 60);
        } else if (days < DAYS_SAID_WITHOUT_DATE) {
            return distance.daysAgo(days);
        }
        return date(past);
    }

    private String dayText(Instant instant) {
        int days = daysAgo(instant);
        return switch (days) {
            case 0 -> messages.text("moment.today", "time", new Phrase(format(formats.time(), instant)));
            case 1 -> distance.daysAgo(1);
            default -> date(instant);
        };
    }

    private String date(Instant instant) {
        boolean isThisYear = local(instant).getYear() == local(now).getYear();
        return format(isThisYear ? formats.date() : formats.dateOfYear(), instant);
    }

    /** How many midnights lie between an instant and now; negative in the future. */
    private int daysAgo(Instant instant) {
        return Math.toIntExact(ChronoUnit.DAYS.between(local(instant), local(now)));
    }

    private LocalDate local(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private String format(DateFormat format, Instant instant) {
        return DateFormats.write(format, instant, zone);
    }
}
