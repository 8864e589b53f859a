package io.usersessions.app.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The formats of dates and times in one language, in the Gregorian calendar. */
record DateFormats(
        DateFormat time,
        DateFormat date,
        DateFormat dateOfYear,
        DateFormat weekday,
        DateFormat weekdayOfYear,
        DateFormat exact,
        DateFormat exactAllYear,
        Distance distance) {
    private static final Map<Language, DateFormats> LOADED = new ConcurrentHashMap<>();

    static DateFormats in(Language language) {
        return LOADED.computeIfAbsent(language, loaded -> of(loaded.unicodeLocale()));
    }

    private static DateFormats of(ULocale locale) {
        return new DateFormats(
                skeleton("jm", locale),
                skeleton("MMMMd", locale),
                skeleton("yMMMMd", locale),
                skeleton("MMMMEEEEd", locale),
                skeleton("yMMMMEEEEd", locale),
                skeleton("yMMMMEEEEdjmzzzz", locale),
                skeleton("yMMMMEEEEdjmvvvv", locale),
                new Distance(RelativeDateTimeFormatter.getInstance(locale)));
    }

    /** The text of an instant; a format of ICU serves one thread, so each use works on its own copy. */
    static String write(DateFormat format, Instant instant, ZoneId zone) {
        DateFormat own = format.clone();
        own.setTimeZone(zone(zone, instant));
        return own.format(Date.from(instant));
    }

    /** Whether a zone has a name for its offset at an instant; London has none, and would be shown as a number. */
    static boolean isOffsetNamed(ZoneId zone, Instant instant, Language language) {
        boolean isSummer = zone.getRules().isDaylightSavings(instant);
        String name = zone(zone, instant).getDisplayName(isSummer, TimeZone.LONG, language.unicodeLocale());
        return name.chars().noneMatch(Character::isDigit);
    }

    /** The name of a zone, for all of the year. */
    static String name(ZoneId zone, Language language) {
        int style = zone.getRules().isFixedOffset() ? TimeZone.LONG : TimeZone.LONG_GENERIC;
        return zone(zone).getDisplayName(false, style, language.unicodeLocale());
    }

    /** The zone with its names, or by the rules of the JDK where those of ICU differ: they decide what day it is. */
    private static TimeZone zone(ZoneId zone, Instant instant) {
        TimeZone named = TimeZone.getTimeZone(idOf(zone), TimeZone.TIMEZONE_ICU);
        long offset = Duration.ofSeconds(zone.getRules().getOffset(instant).getTotalSeconds())
                .toMillis();
        return named.getOffset(instant.toEpochMilli()) == offset
                ? named
                : TimeZone.getTimeZone(idOf(zone), TimeZone.TIMEZONE_JDK);
    }

    private static TimeZone zone(ZoneId zone) {
        return TimeZone.getTimeZone(idOf(zone), TimeZone.TIMEZONE_JDK);
    }

    private static String idOf(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static DateFormat skeleton(String fields, ULocale locale) {
        return DateFormat.getInstanceForSkeleton(fields, locale.setKeywordValue("calendar", "gregorian"));
    }
}
