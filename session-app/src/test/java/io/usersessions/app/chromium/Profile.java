package io.usersessions.app.chromium;

import java.util.Map;

/** The tabs of one person, which share their cookies. */
record Profile(DevTools tools, String id) {
    /** Opens a tab on a page, and returns when the page is loaded. */
    Tab open(String url) {
        String target = tools.call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", id), "")
                .get("targetId")
                .asString();
        String session = tools.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), "")
                .get("sessionId")
                .asString();
        Tab tab = new Tab(tools, target, session);
        tab.go(url);
        return tab;
    }

    /** Signs in with the form of a site, and returns the tab with the page that follows. */
    Tab signedIn(String site, String name, String password) {
        Tab tab = open(site + "/sign-in");
        tab.run("document.getElementById('name').value = '" + name + "'");
        tab.run("document.getElementById('password').value = '" + password + "'");
        tab.submit("main form");
        return tab;
    }
}
