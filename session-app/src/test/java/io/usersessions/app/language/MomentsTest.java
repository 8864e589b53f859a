package io.usersessions.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T10:00:30Z, just now",
        "2026-12-01T09:59:01Z, just now",
        "2026-12-01T09:59:00Z, 1 minute ago",
        "2026-12-01T09:57:00Z, 3 minutes ago",
        "2026-12-01T09:00:00Z, 1 hour ago",
        "2026-11-30T23:00:00Z, 11 hours ago",
        "2026-11-30T22:59:59Z, yesterday",
        "2026-11-25T10:00:00Z, 6 days ago",
        "2026-11-24T10:00:00Z, 24 November",
        "2025-11-24T10:00:00Z, 24 November 2025"
    })
    void a_past_instant_is_told_by_its_distance_and_from_a_week_on_by_its_date(Instant past, String text) {
        assertThat(english().relative(past).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:14:00Z, today at 09:14",
        "2026-11-30T22:30:00Z, yesterday",
        "2026-10-03T06:00:00Z, 3 October",
        "2025-12-31T22:59:59Z, 31 December 2025",
        "2025-12-31T23:00:00Z, 1 January"
    })
    void a_day_is_told_as_precisely_as_is_needed(Instant instant, String text) {
        assertThat(english().day(instant).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:14:00Z, today at 09:14",
        "2026-11-30T22:30:00Z, yesterday at 23:30",
        "2026-10-03T06:00:00Z, 3 October at 08:00"
    })
    void day_and_time_are_told_together(Instant instant, String text) {
        assertThat(english().dayAndTime(instant).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:14:00Z, today",
        "2026-11-30T10:00:00Z, yesterday",
        "2026-10-03T06:00:00Z, Saturday 3 October",
        "2025-10-03T06:00:00Z, 'Friday, 3 October 2025'"
    })
    void a_day_is_the_heading_of_what_happened_in_it(Instant instant, String text) {
        assertThat(english().heading(instant).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00:00Z, in 1 minute",
        "2026-12-01T10:29:40Z, in 30 minutes",
        "2026-12-01T12:40:00Z, in 3 hours",
        "2026-12-02T10:00:00Z, in 1 day",
        "2026-12-13T09:59:50Z, in 12 days"
    })
    void a_future_instant_is_told_by_its_distance_to_the_nearest_unit(Instant future, String text) {
        assertThat(english().until(future).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:59:00Z, לפני דקה",
        "2026-12-01T08:00:00Z, לפני שעתיים",
        "2026-11-28T10:00:00Z, לפני 3 ימים"
    })
    void hebrew_says_one_and_two_in_words_only(Instant past, String text) {
        Moments hebrew = Moments.of(Messages.in(Language.HEBREW), AMSTERDAM, NOW);

        assertThat(hebrew.relative(past).text()).isEqualTo(text);
    }

    @Test
    void a_full_date_is_the_same_day_in_every_time_zone() {
        LocalDate day = LocalDate.of(2026, Month.OCTOBER, 3);

        for (String zone : List.of("Pacific/Auckland", "Pacific/Honolulu")) {
            Moments moments = Moments.of(Messages.in(Language.ENGLISH), ZoneId.of(zone), NOW);
            assertThat(moments.fullDate(day).text()).isEqualTo("3 October 2026");
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-01-03T10:00:00Z, 3 January", "2027-09-03T10:00:00Z, 3 September 2027"})
    void a_deadline_has_its_year_where_it_is_far_away(Instant deadline, String text) {
        assertThat(english().byDate(deadline).text()).isEqualTo(text);
    }

    @Test
    void every_moment_has_its_exact_instant_and_zone_too() {
        When when = english().relative(Instant.parse("2026-10-03T06:00:05.123456Z"));

        assertThat(when.iso()).isEqualTo("2026-10-03T06:00:05Z");
        assertThat(when.exact()).isEqualTo("Saturday, 3 October 2026 at 08:00 Central European Summer Time");
        assertThat(english().zoneName()).isEqualTo("Central European Time");
    }

    @Test
    void a_zone_without_a_name_for_the_season_is_called_as_for_all_of_the_year() {
        Moments london = Moments.of(Messages.in(Language.ENGLISH), ZoneId.of("Europe/London"), NOW);

        assertThat(london.exact(NOW)).isEqualTo("Tuesday, 1 December 2026 at 10:00 British Time");
    }

    @Test
    void without_a_zone_of_the_visitor_times_are_in_utc_and_say_so() {
        Moments moments = Moments.of(Messages.in(Language.ENGLISH), ZoneOffset.UTC, NOW);

        assertThat(moments.exact(NOW)).isEqualTo("Tuesday, 1 December 2026 at 10:00 Coordinated Universal Time");
        assertThat(moments.zoneName()).isEqualTo("Coordinated Universal Time");
    }

    @ParameterizedTest
    @CsvSource({
        "DUTCH, 3 minuten geleden, 3 oktober 2025, over 12 dagen",
        "GERMAN, vor 3 Minuten, 3. Oktober 2025, in 12 Tagen",
        "ITALIAN, 3 minuti fa, 3 ottobre 2025, tra 12 giorni",
        "POLISH, 3 minuty temu, 3 października 2025, za 12 dni",
        "RUSSIAN, 3 минуты назад, 3 октября 2025\u202Fг., через 12 дней",
        "CHINESE, 3分钟前, 2025年10月3日, 12天后",
        "ARABIC, قبل 3 دقائق, 3 أكتوبر 2025, خلال 12 يومًا",
        "HEBREW, לפני 3 דקות, 3 באוקטובר 2025, בעוד 12 ימים"
    })
    void each_language_has_its_own_words_and_the_digits_0_to_9(
            Language language, String past, String date, String future) {
        Moments moments = Moments.of(Messages.in(language), AMSTERDAM, NOW);

        assertThat(moments.relative(NOW.minusSeconds(180)).text()).isEqualTo(past);
        assertThat(moments.day(Instant.parse("2025-10-03T10:00:00Z")).text()).isEqualTo(date);
        assertThat(moments.until(NOW.plusSeconds(12 * 86_400)).text()).isEqualTo(future);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_language_names_every_zone_of_the_world(Language language) {
        assertThat(ZoneId.getAvailableZoneIds().stream().sorted().filter(id -> id.startsWith("A")))
                .allSatisfy(id -> assertThat(Moments.of(Messages.in(language), ZoneId.of(id), NOW)
                                .exact(NOW))
                        .isNotBlank());
    }

    private static Moments english() {
        return Moments.of(Messages.in(Language.ENGLISH), AMSTERDAM, NOW);
    }
}
