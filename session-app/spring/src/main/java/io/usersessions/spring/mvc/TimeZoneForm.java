package io.usersessions.spring.mvc;

import io.usersessions.servlet.AttributeConversion;
import java.util.TimeZone;

/** The stored form of the time zone that {@code SessionLocaleResolver} keeps: its id. */
final class TimeZoneForm {
    static final AttributeConversion<TimeZone> CONVERSION = AttributeConversion.of(
                    "spring.time-zone", TimeZone.class, TimeZone::getID, id -> TimeZone.getTimeZone((String) id))
            .andSubclasses();

    private TimeZoneForm() {}
}
