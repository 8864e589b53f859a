package io.usersessions.app.page;

import io.usersessions.app.account.People;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.Routes;
import io.usersessions.domain.usecase.Sessions;

/** The pages of the application. */
public record Pages(Templates templates, Sessions sessions, People people, CsrfTokens tokens, Devices devices) {
    /** The routes of all pages and of their stylesheet. */
    public Routes routes() {
        HomePage home = new HomePage(templates.named("home"), people.accounts(), tokens);
        SignInPage signIn = new SignInPage(templates.named("sign-in"), people, tokens);
        SessionsPage own = new SessionsPage(templates.named("sessions"), sessions, people.accounts(), tokens, devices);
        return new Routes()
                .get("/", home::show)
                .get(SignInPage.PATH, signIn::show)
                .post(SignInPage.PATH, signIn::signIn)
                .post("/sign-out", signIn::signOut)
                .get(SessionsPage.PATH, own::show)
                .post(SessionsPage.PATH + "/end", own::end)
                .post(SessionsPage.PATH + "/end-others", own::endOthers)
                .get("/assets/style.css", new Stylesheet()::send);
    }

    /** How a page proves that its user meant a request. */
    public static Proof proof() {
        return new FormProof();
    }
}
