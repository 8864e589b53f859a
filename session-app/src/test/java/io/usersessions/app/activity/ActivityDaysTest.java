package io.usersessions.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.asset.Assets;
import io.usersessions.app.device.Devices;
import io.usersessions.app.language.Language;
import io.usersessions.app.language.Messages;
import io.usersessions.app.language.Moments;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Section;
import io.usersessions.app.place.Places;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityDaysTest {
    private static final UserId ADA = new UserId("ada");
    private static final Client CURL = Client.of("curl/8.14.1", "192.0.2.7");
    private static final Client WGET = Client.of("Wget/1.24.5", "192.0.2.7");
    private static final SessionId HERE = SessionId.fromBytes(new byte[SessionId.BYTES]);
    private static final SessionId THERE = SessionId.ownedBy(ADA, new byte[SessionId.BYTES]);
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private static HistoryEntry entry(Kind kind, String at, SessionId session) {
        return HistoryEntry.once(ADA, session, Instant.parse(at), kind, null, Actor.of(ADA), CURL);
    }

    private static HistoryEntry failure(String at, Client client) {
        return HistoryEntry.once(ADA, null, Instant.parse(at), Kind.SIGN_IN_FAILED, null, Actor.SYSTEM, client);
    }

    private static HistoryEntry end(@Nullable EndReason reason) {
        return HistoryEntry.once(ADA, THERE, NOW, Kind.ENDED, reason, Actor.of(ADA), CURL);
    }

    private static List<ActivityDay> in(String zone, HistoryEntry... entries) {
        Messages messages = Messages.in(Language.ENGLISH);
        Page page = new Page(
                messages,
                Moments.of(messages, ZoneId.of(zone), NOW),
                new Assets(),
                Section.SECURITY,
                null,
                List.of(),
                "",
                "/security",
                List.of());
        return new ActivityDays(page, new Devices(Places.UNKNOWN), HERE, WGET).of(List.of(entries));
    }

    private static List<ActivityEntry> entries(HistoryEntry... entries) {
        return in("UTC", entries).stream()
                .flatMap(day -> day.entries().stream())
                .toList();
    }

    @Test
    void entries_are_grouped_by_the_days_of_the_visitor() {
        HistoryEntry[] entries = {
            entry(Kind.SIGNED_IN, "2026-12-01T11:00:00Z", THERE),
            entry(Kind.SIGNED_IN, "2026-11-30T23:30:00Z", THERE),
            entry(Kind.SIGNED_IN, "2026-11-28T10:00:00Z", THERE)
        };

        assertThat(in("UTC", entries))
                .extracting(day -> day.day().text())
                .startsWith("today", "yesterday")
                .hasSize(3);
        assertThat(in("Europe/Amsterdam", entries))
                .extracting(day -> day.entries().size())
                .containsExactly(2, 1);
    }

    @Test
    void a_sign_in_from_a_new_device_and_place_is_one_entry() {
        String at = "2026-12-01T11:00:00Z";

        List<ActivityEntry> shown = entries(
                entry(Kind.NEW_PLACE, at, THERE), entry(Kind.NEW_DEVICE, at, THERE), entry(Kind.SIGNED_IN, at, THERE));
        List<ActivityEntry> inAnyOrder = entries(
                entry(Kind.SIGNED_IN, at, THERE), entry(Kind.NEW_DEVICE, at, THERE), entry(Kind.NEW_PLACE, at, THERE));

        assertThat(shown).isEqualTo(inAnyOrder).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Signed in");
            assertThat(one.isNewDevice()).isTrue();
            assertThat(one.isNewPlace()).isTrue();
            assertThat(one.isElsewhere()).isTrue();
            assertThat(one.device()).isEqualTo("curl");
            assertThat(one.ip()).contains("192.0.2.7");
        });
    }

    @Test
    void sign_ins_of_two_sessions_stay_two_and_that_of_this_one_is_not_elsewhere() {
        String at = "2026-12-01T11:00:00Z";

        List<ActivityEntry> shown = entries(
                entry(Kind.NEW_DEVICE, at, THERE), entry(Kind.SIGNED_IN, at, THERE), entry(Kind.SIGNED_IN, at, HERE));

        assertThat(shown).extracting(ActivityEntry::isNewDevice).containsExactly(true, false);
        assertThat(shown).extracting(ActivityEntry::isElsewhere).containsExactly(true, false);
    }

    @Test
    void an_ordinary_sign_in_on_a_device_like_this_one_is_not_elsewhere() {
        HistoryEntry signIn = HistoryEntry.once(ADA, THERE, NOW, Kind.SIGNED_IN, null, Actor.of(ADA), WGET);

        assertThat(entries(signIn)).extracting(ActivityEntry::isElsewhere).containsExactly(false);
    }

    @Test
    void wrong_passwords_from_one_client_are_counted() {
        List<ActivityEntry> shown = entries(
                failure("2026-12-01T11:03:00Z", CURL),
                failure("2026-12-01T11:02:00Z", CURL),
                failure("2026-12-01T11:01:00Z", WGET),
                failure("2026-12-01T11:00:00Z", CURL));

        assertThat(shown)
                .extracting(ActivityEntry::title)
                .containsExactly("2 wrong passwords", "Wrong password", "Wrong password");
        assertThat(shown).extracting(ActivityEntry::device).containsExactly("curl", "Wget", "curl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Asia/Tokyo"})
    void a_count_of_a_day_has_no_time_and_is_shown_on_that_day_everywhere(String zone) {
        HistoryEntry first = failure("2026-11-20T10:00:00Z", CURL);
        HistoryEntry folded = first.folded(first.folded(null));

        List<ActivityDay> days = in(zone, folded);

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.day().text()).contains("20 November");
            assertThat(day.entries()).singleElement().satisfies(one -> {
                assertThat(one.title()).isEqualTo("2 wrong passwords");
                assertThat(one.time()).isEmpty();
            });
        });
    }

    @Test
    void a_replaced_key_is_nothing_that_people_know() {
        assertThat(in("UTC", entry(Kind.ROTATED, "2026-12-01T11:00:00Z", THERE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void every_end_says_by_whom_or_why(EndReason reason) {
        assertThat(entries(end(reason))).singleElement().satisfies(one -> {
            assertThat(one.title()).isNotBlank();
            assertThat(one.isElsewhere()).isFalse();
        });
    }

    @Test
    void ends_have_titles_of_their_own() {
        assertThat(Stream.of(EndReason.values())
                        .map(reason -> entries(end(reason)).get(0).title()))
                .doesNotHaveDuplicates()
                .contains("Signed out", "Signed out by you from another device", "Signed out by an administrator");
    }
}
