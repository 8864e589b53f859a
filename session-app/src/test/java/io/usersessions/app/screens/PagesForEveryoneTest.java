package io.usersessions.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.chromium.Axe;
import io.usersessions.app.chromium.FocusWalk;
import io.usersessions.app.chromium.Layout;
import io.usersessions.app.chromium.Tab;
import io.usersessions.app.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everyone can use the pages: with a keyboard alone, a small screen, wider text, and whatever reads the page aloud. {@code
 * -Dpages=all} asks axe about every page in every language and scheme; otherwise about every page in English and one in every language.
 */
@EnabledIf(
        value = "io.usersessions.app.chromium.Axe#isInstalled",
        disabledReason = "chromium or axe-core is not installed")
class PagesForEveryoneTest {
    private static final Set<Language> OFTEN_BROKEN = Set.of(Language.ARABIC, Language.GERMAN);
    private static final int LEAST_TARGET = 24;
    private static final int LEAST_TOUCHED = 44;
    private static final int NARROW = 320;

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

    private static Tab opened(SitePage page) {
        audience.of(page).guise().plain().reducedMotion().language("en").window(1_080);
        return audience.at(page);
    }

    private static List<SitePage> shortPages() {
        return Stream.of(SitePage.values())
                .filter(page -> page != SitePage.MANY_SESSIONS)
                .toList();
    }

    static List<Arguments> pagesAndLanguages() {
        List<Arguments> cases = new ArrayList<>();
        for (SitePage page : SitePage.isLongForm() ? List.of(SitePage.values()) : shortPages()) {
            for (Language language : Language.values()) {
                if (SitePage.isLongForm() || language == Language.ENGLISH || isTriedIn(language, page)) {
                    cases.add(Arguments.of(page, language));
                }
            }
        }
        return cases;
    }

    private static boolean isTriedIn(Language language, SitePage page) {
        return page == SitePage.SESSIONS && OFTEN_BROKEN.contains(language);
    }

    static List<SitePage> few() {
        return SitePage.few();
    }

    @ParameterizedTest
    @MethodSource("pagesAndLanguages")
    void axe_finds_nothing(SitePage page, Language language) {
        Tab tab = audience.of(page);
        tab.guise()
                .plain()
                .reducedMotion()
                .scheme("light")
                .language(language.tag())
                .window(1_080);
        audience.at(page);
        assertThat(tab.text("document.documentElement.lang")).isEqualTo(language.tag());

        assertThat(Axe.on(tab)).isEmpty();

        if (SitePage.few().contains(page)) {
            tab.guise().scheme("dark");
            assertThat(Axe.on(tab)).isEmpty();
        }
        assertThat(tab.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("few")
    void the_keyboard_reaches_everything_and_the_focus_is_always_seen(SitePage page) {
        FocusWalk walk = FocusWalk.through(opened(page));

        assertThat(walk.stops()).isNotEmpty();
        assertThat(walk.faults()).isEmpty();
        assertThat(walk.missed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("few")
    void nothing_is_too_small_to_hit(SitePage page) {
        Tab tab = opened(page);

        assertThat(new Layout(tab).targetsBelow(LEAST_TARGET)).isEmpty();

        tab.guise().phone(390);
        assertThat(new Layout(tab).targetsBelow(LEAST_TOUCHED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("few")
    void a_narrow_window_with_widely_spaced_text_shows_everything(SitePage page) {
        Tab tab = opened(page);
        Layout layout = new Layout(tab);
        tab.guise().phone(NARROW);

        assertThat(layout.tooWide()).isEmpty();

        layout.spaceText();
        assertThat(layout.tooWide()).isEmpty();
        assertThat(layout.cutOff()).isEmpty();
    }
}
