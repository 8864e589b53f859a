package io.usersessions.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.usersessions.domain.model.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class MaxMindPlacesTest {
    private static final String LONDON = "81.2.69.142";

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private long nanos;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
        logger().setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        logger().setLevel(null);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(MaxMindPlaces.class);
    }

    private Path file() {
        return folder.resolve("places.mmdb");
    }

    private MaxMindPlaces over(TestDatabase database) {
        return MaxMindPlaces.in(database.copiedTo(file()), background::add, () -> nanos);
    }

    private static Optional<String> place(Places places, String address, String language) {
        return places.of(IpAddress.parse(address).orElseThrow(), Locale.forLanguageTag(language));
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "81.2.69.142 | en | London, United Kingdom",
                "81.2.69.142 | en-GB | London, United Kingdom",
                "81.2.69.142 | de | London, Vereinigtes K\u00f6nigreich",
                "81.2.69.142 | ru | \u041b\u043e\u043d\u0434\u043e\u043d, \u0412\u0435\u043b\u0438\u043a\u043e\u0431\u0440\u0438\u0442\u0430\u043d\u0438\u044f",
                "175.16.199.7 | zh-CN | \u957f\u6625\uff0c\u4e2d\u56fd",
                "175.16.199.7 | zh | \u957f\u6625\uff0c\u4e2d\u56fd",
                "::ffff:81.2.69.142 | en | London, United Kingdom",
                "2001:480:10::1 | en | San Diego, United States",
                "2001:218::1 | en | Japan",
                "214.0.0.1 | en | Singapore"
            })
    void a_place_is_a_city_and_its_country_or_the_country_alone(String address, String language, String name) {
        assertThat(place(over(TestDatabase.CITIES), address, language)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | London, Verenigd Koninkrijk",
                "it | London, Regno Unito",
                "pl | London, Wielka Brytania",
                "ar | \u200fLondon\u060c \u0627\u0644\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0645\u062a\u062d\u062f\u0629",
                "he | \u200fLondon, \u05d1\u05e8\u05d9\u05d8\u05e0\u05d9\u05d4"
            })
    void in_other_languages_the_city_is_english_and_the_country_that_of_the_jdk(String language, String name) {
        assertThat(place(over(TestDatabase.CITIES), LONDON, language)).contains(name);
    }

    @Test
    void places_are_told_apart_by_their_country_in_english() {
        Places places = over(TestDatabase.CITIES);

        assertThat(places.country(IpAddress.parse(LONDON).orElseThrow())).contains("United Kingdom");
        assertThat(places.country(IpAddress.parse("2001:218::1").orElseThrow())).contains("Japan");
        assertThat(places.country(IpAddress.parse("127.0.0.1").orElseThrow())).isEmpty();
    }

    @Test
    void a_database_of_countries_knows_countries() {
        assertThat(place(over(TestDatabase.COUNTRIES), LONDON, "en")).contains("United Kingdom");
    }

    @Test
    void the_free_database_of_cities_is_read_too() {
        assertThat(place(over(TestDatabase.FREE_CITIES), LONDON, "en")).contains("London, United Kingdom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "fe80::1",
                "fd00::1",
                "203.0.113.7",
                "2001:db8::1",
                "214.1.1.1"
            })
    void private_and_unknown_addresses_have_no_place(String address) {
        assertThat(place(over(TestDatabase.CITIES), address, "en")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITH_BROKEN_NUMBERS", "WITH_WRONG_SIZE"})
    void a_broken_part_of_a_file_is_an_unknown_place(TestDatabase broken) {
        Places places = over(broken);

        for (String address : new String[] {LONDON, "2.125.160.216", "2001:218::1", "255.255.255.255"}) {
            assertThat(place(places, address, "en").orElse("unknown")).isNotBlank();
        }
    }

    @Test
    void a_new_file_is_read_while_requests_go_on_with_the_old_one() {
        Places places = over(TestDatabase.CITIES);
        TestDatabase.COUNTRIES.copiedTo(file());
        passes(Duration.ofSeconds(6));

        assertThat(place(places, LONDON, "en")).contains("London, United Kingdom");
        work();
        assertThat(place(places, LONDON, "en")).contains("United Kingdom");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("places are read again from " + file());
    }

    @Test
    void the_file_is_looked_at_every_few_seconds_by_one_thread_at_a_time() {
        Places places = over(TestDatabase.CITIES);

        place(places, LONDON, "en");
        passes(Duration.ofSeconds(4));
        place(places, LONDON, "en");
        assertThat(background).isEmpty();

        passes(Duration.ofSeconds(2));
        place(places, LONDON, "en");
        passes(Duration.ofSeconds(60));
        place(places, LONDON, "en");
        assertThat(background).hasSize(1);

        work();
        place(places, LONDON, "en");
        assertThat(background).isEmpty();
        passes(Duration.ofSeconds(6));
        place(places, LONDON, "en");
        assertThat(background).hasSize(1);
    }

    @Test
    void an_unchanged_file_is_not_read_again() {
        Places places = over(TestDatabase.CITIES);

        look(places);

        assertThat(log.list).isEmpty();
    }

    private void look(Places places) {
        passes(Duration.ofSeconds(6));
        place(places, LONDON, "en");
        work();
    }

    @Test
    void a_broken_new_file_keeps_the_old_one_and_is_reported_once() throws IOException {
        Places places = over(TestDatabase.CITIES);
        Files.write(file(), new byte[] {1, 2, 3});

        look(places);
        look(places);

        assertThat(place(places, LONDON, "en")).contains("London, United Kingdom");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("places stay as they were, since " + file()
                        + " cannot be used: it is not a readable database in the format of MaxMind");
    }

    @Test
    void a_file_that_vanishes_keeps_the_old_one_until_it_is_back() throws IOException {
        Places places = over(TestDatabase.CITIES);
        Files.delete(file());
        look(places);
        look(places);

        assertThat(place(places, LONDON, "en")).contains("London, United Kingdom");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "places stay as they were, since " + file() + " cannot be used: there is no such file");

        TestDatabase.COUNTRIES.copiedTo(file());
        look(places);
        assertThat(place(places, LONDON, "en")).contains("United Kingdom");
    }

    @Test
    void a_file_that_cannot_be_used_at_the_start_is_refused_with_a_sentence() throws IOException {
        Path missing = folder.resolve("missing.mmdb");
        Path text = Files.writeString(folder.resolve("text.mmdb"), "not a database");
        Path empty = Files.createFile(folder.resolve("empty.mmdb"));
        Path operators = TestDatabase.OPERATORS.copiedTo(folder.resolve("operators.mmdb"));

        assertThatThrownBy(() -> MaxMindPlaces.in(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The file of places " + missing + " cannot be used: there is no such file");
        assertThatThrownBy(() -> MaxMindPlaces.in(folder)).hasMessageEndingWith("there is no such file");
        assertThatThrownBy(() -> MaxMindPlaces.in(text))
                .hasMessageEndingWith("it is not a readable database in the format of MaxMind");
        assertThatThrownBy(() -> MaxMindPlaces.in(empty))
                .hasMessageEndingWith("it is not a readable database in the format of MaxMind");
        assertThatThrownBy(() -> MaxMindPlaces.in(operators))
                .hasMessageEndingWith("it is a database 'GeoLite2-ASN', not one of cities or countries");
    }

    @Test
    void the_public_factory_reads_a_file() {
        Places places = MaxMindPlaces.in(TestDatabase.CITIES.copiedTo(file()));

        assertThat(place(places, LONDON, "en")).contains("London, United Kingdom");
    }
}
