package io.usersessions.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.chromium.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes pictures of the pages: {@code -Dscreens=docs/screens} says where to. */
@EnabledIfSystemProperty(named = "screens", matches = ".+", disabledReason = "pictures are taken with -Dscreens=FOLDER")
@EnabledIf(value = "io.usersessions.app.chromium.Chromium#isInstalled", disabledReason = "chromium is not installed")
class ScreensTest {
    private static final int WIDE = 1_080;
    private static final int PHONE = 390;
    private static final int PAPER = 760;

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

    private static void take(SitePage page, Tab tab, String variant) {
        String name = page.name().toLowerCase(Locale.ROOT).replace('_', '-');
        tab.camera().page(Path.of(System.getProperty("screens"), name + "-" + variant + ".png"));
        assertThat(tab.faults()).isEmpty();
    }

    /** A page without the movements between two states, which a picture would catch half-way. */
    private static Tab opened(SitePage page, String language) {
        audience.of(page)
                .guise()
                .plain()
                .reducedMotion()
                .scheme("light")
                .language(language)
                .window(WIDE);
        return audience.at(page);
    }

    @ParameterizedTest
    @EnumSource(SitePage.class)
    void each_page_in_both_schemes_and_on_a_phone(SitePage page) {
        Tab tab = opened(page, "en");
        take(page, tab, "light");

        tab.guise().scheme("dark");
        take(page, tab, "dark");

        tab.guise().scheme("light").phone(PHONE);
        take(page, tab, "phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "he", "de", "zh"})
    void the_sessions_in_other_languages(String language) {
        take(SitePage.SESSIONS, opened(SitePage.SESSIONS, language), language);
    }

    @ParameterizedTest
    @EnumSource(
            value = SitePage.class,
            names = {"SESSIONS", "ACTIVITY"})
    void pages_on_paper(SitePage page) {
        Tab tab = opened(page, "en");
        tab.guise().window(PAPER).media("print");
        take(page, tab, "print");
    }

    @ParameterizedTest
    @EnumSource(value = SitePage.class, names = "SESSIONS")
    void pages_in_forced_colors(SitePage page) {
        Tab tab = opened(page, "en");
        tab.guise().scheme("dark").forcedColors();
        take(page, tab, "forced-colors");
    }
}
