package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search ignores the case of all letters, whatever the locale of the database. */
class SearchLocalesTest {
    private static final UserId ADA = new UserId("ada");
    private static final Client CLIENT =
            Client.of("I \u0130\u0131 K\u212A \u00C9t\u00E9 \u042F \u03A9\u2126 \u1E9E \uD801\uDC00 %", "192.0.2.1");

    /** The locales that this server has, of the C library, of PostgreSQL itself and of ICU. */
    static List<String> locales() {
        try (HikariDataSource database = TestDatabase.empty()) {
            return TestDatabase.strings(database, """
                    select 'locale ''' || collname || '''' from pg_collation
                      where collprovider = 'c' and collname ~* '^(C|(C|tr_TR|de_DE|en_US)[.]utf-?8)$'
                    union
                    select 'locale ''C'' locale_provider builtin builtin_locale ''C.UTF-8''' from pg_collation
                      where collprovider = 'b' and current_setting('server_version_num')::int >= 170000
                    union
                    select 'locale ''C'' locale_provider icu icu_locale ''tr''' from pg_collation
                      where collprovider = 'i' and current_setting('server_version_num')::int >= 150000
                    """);
        }
    }

    @ParameterizedTest
    @MethodSource("locales")
    void letters_of_every_script_match_in_either_case(String locale) {
        try (HikariDataSource database = TestDatabase.empty("template template0 encoding 'UTF8' " + locale)) {
            SessionSchema.on(database).migrate();
            PostgresSessions store = PostgresSessions.on(database);
            StoredSessions.ownedBy(ADA).client(CLIENT).storedIn(store.repository());

            Stream<Long> counts = Stream.of(
                            "i ii kk",
                            "\u00E9T\u00C9 \u044F",
                            "\u03C9\u03C9 \u00DF \uD801\uDC28",
                            "%",
                            "\u0131 I\u0130")
                    .map(SessionQuery.all()::userAgentContains)
                    .map(store.catalog()::count);

            assertThat(counts).containsOnly(1L);
            assertThat(store.catalog()
                            .search(SessionQuery.all().userAgentContains("_"), PageRequest.first(1))
                            .items())
                    .isEmpty();
        }
    }
}
