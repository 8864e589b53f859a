package io.usersessions.app.screens;

import io.usersessions.app.chromium.Tab;
import java.util.EnumMap;
import java.util.Map;

/** Opens the pages, in one tab for each person. */
final class Audience {
    private final Stage stage;
    private final Tab anyone;
    private final Map<Person, Tab> people = new EnumMap<>(Person.class);

    Audience(Stage stage) {
        this.stage = stage;
        this.anyone = stage.tab(Device.LAPTOP);
    }

    /** The tab of whoever sees a page, whatever it shows now. */
    Tab of(SitePage page) {
        return page.viewer()
                .map(person -> people.computeIfAbsent(person, one -> stage.signedIn(one, Device.LAPTOP)))
                .orElse(anyone);
    }

    /** The address of a page. */
    String url(SitePage page) {
        Tab tab = of(page);
        return page.link()
                .map(link -> {
                    tab.go(stage.url(page.path()));
                    return tab.text("document.querySelector('" + link + "').href");
                })
                .orElse(stage.url(page.path()));
    }

    /** The page, loaded now. */
    Tab at(SitePage page) {
        Tab tab = of(page);
        tab.go(url(page));
        return tab;
    }
}
