package io.usersessions.app.page;

import io.usersessions.app.account.People;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.Routes;
import io.usersessions.domain.usecase.OwnSessions;

/** The pages of the application. */
public record Pages(Templates templates, OwnSessions own, People people, CsrfTokens tokens, Devices devices) {
    /** The routes of all pages, of their stylesheet and of their script. */
    public Routes routes() {
        HomePage home = new HomePage(templates.named("home"), people.accounts(), tokens);
        SignInPage signIn = new SignInPage(templates.named("sign-in"), people, tokens);
        SessionsPage sessions = new SessionsPage(templates.named("sessions"), own, people.accounts(), tokens, devices);
        return new Routes()
                .get("/", home::show)
                .get(SignInPage.PATH, signIn::show)
                .post(SignInPage.PATH, signIn::signIn)
                .post("/sign-out", signIn::signOut)
                .get(SessionsPage.PATH, sessions::show)
                .post(SessionsPage.PATH + "/end", sessions::end)
                .post(SessionsPage.PATH + "/end-others", sessions::endOthers)
                .get("/assets/style.css", Asset.of("text/css", "style.css")::send)
                .get("/assets/session-end.js", Asset.of("text/javascript", "session-end.js")::send);
    }

    /** How a page proves that its user meant a request. */
    public static Proof proof() {
        return new FormProof();
    }
}
