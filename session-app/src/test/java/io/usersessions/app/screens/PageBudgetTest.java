package io.usersessions.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.chromium.Measures;
import io.usersessions.app.chromium.Tab;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages are small and stand still. {@code -Dpages=all} also holds them to the time in which they can be used, which says nothing on a
 * machine that does much else.
 */
@EnabledIf(value = "io.usersessions.app.chromium.Chromium#isInstalled", disabledReason = "chromium is not installed")
class PageBudgetTest {
    private static final long MOST_BYTES = 60_000;
    private static final long MOST_MILLIS = 1_000;
    private static final int SLOWNESS = 4;

    private static final String SERVER_MILLIS = """
            (async () => {
              const times = [];
              for (let round = 0; round < 30; round++) {
                const start = performance.now();
                await (await fetch('/sessions')).text();
                times.push(performance.now() - start);
              }
              return times.sort((one, other) => one - other)[15];
            })()""";

    private static Stage stage;
    private static Audience audience;

    @BeforeAll
    static void set() throws IOException {
        stage = Stage.set();
        audience = new Audience(stage);
    }

    @AfterAll
    static void clear() {
        stage.close();
    }

    static List<SitePage> weighed() {
        return SitePage.isLongForm() ? List.of(SitePage.values()) : List.of(SitePage.SESSIONS, SitePage.MANY_SESSIONS);
    }

    @ParameterizedTest
    @MethodSource("weighed")
    void a_page_with_all_its_files_is_small_and_stands_still(SitePage page) {
        Tab tab = audience.of(page);
        String url = audience.url(page);
        tab.guise().slowedBy(SLOWNESS);

        Measures measures = Measures.ofLoading(tab, url);

        System.out.printf("%s: %d bytes, %d ms%n", page, measures.allBytes(), measures.millisUntilUsable());
        assertThat(measures.bytes()).isNotEmpty();
        assertThat(measures.allBytes()).as("%s", measures.bytes()).isBetween(1_000L, MOST_BYTES);
        assertThat(measures.shifts()).isEmpty();
        tab.guise().slowedBy(1);
        if (SitePage.isLongForm()) {
            assertThat(measures.millisUntilUsable()).isLessThan(MOST_MILLIS);
        }
    }

    @Test
    void the_list_of_200_sessions_is_measured() {
        Tab tab = audience.at(SitePage.MANY_SESSIONS);
        tab.guise().slowedBy(1);
        assertThat(tab.number("document.querySelectorAll('.row').length")).isEqualTo(201);

        System.out.printf("/sessions with 201 sessions: %d ms (median of 30)%n", tab.number(SERVER_MILLIS));
    }
}
