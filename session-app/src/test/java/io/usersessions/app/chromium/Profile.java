package io.usersessions.app.chromium;

import java.util.Map;

/** The tabs of one person on one device, which share their cookies and the files that are kept. */
public record Profile(DevTools tools, String id) {
    /** Opens a tab on a page, and returns when the page is loaded. */
    public Tab open(String url) {
        Tab tab = blank();
        tab.go(url);
        return tab;
    }

    /** Opens a tab on an empty page, which can be told what to pretend before the first page is loaded. */
    public Tab blank() {
        String target = tools.call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", id), "")
                .get("targetId")
                .asString();
        String session = tools.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), "")
                .get("sessionId")
                .asString();
        return Tab.attached(tools, target, session);
    }

    /** Signs in with the form of a site, and returns the tab with the page that follows. */
    public Tab signedIn(String site, String name, String password) {
        Tab tab = open(site + "/sign-in");
        signIn(tab, name, password);
        return tab;
    }

    /** Fills in the form for the sign-in, which is open, and sends it. */
    public static void signIn(Tab tab, String name, String password) {
        tab.fill("#name", name);
        tab.fill("#password", password);
        tab.submit("main form");
    }
}
