package io.usersessions.app.server;

import io.usersessions.app.account.People;
import io.usersessions.app.asset.Assets;
import io.usersessions.app.device.Devices;
import io.usersessions.app.page.HomePage;
import io.usersessions.app.page.LanguageChoice;
import io.usersessions.app.page.Pages;
import io.usersessions.app.route.Routes;
import io.usersessions.app.session.SessionsPage;
import io.usersessions.app.several.AccountsPage;
import io.usersessions.app.several.BrowserAccounts;
import io.usersessions.app.signin.EndProofs;
import io.usersessions.app.signin.SignInPage;
import io.usersessions.app.signin.SignedOutPage;
import io.usersessions.app.signin.StepUpPage;
import io.usersessions.domain.usecase.OwnSessions;

/** The paths of all pages, and of the files that they refer to. */
record SiteRoutes(
        Pages pages, People people, BrowserAccounts browser, OwnSessions own, Devices devices, EndProofs proofs) {
    Routes routes() {
        SignInPage signIn = new SignInPage(pages, people, browser, proofs);
        StepUpPage stepUp = new StepUpPage(pages, people);
        AccountsPage accounts = new AccountsPage(pages, browser);
        SessionsPage sessions = new SessionsPage(pages, own, devices);
        return new Routes()
                .get("/", new HomePage(pages)::show)
                .post(LanguageChoice.PATH, new LanguageChoice(pages.preferences())::keep)
                .get(SignInPage.PATH, signIn::show)
                .post(SignInPage.PATH, signIn::signIn)
                .post("/sign-out", accounts::signOut)
                .get(AccountsPage.PATH, accounts::show)
                .post(AccountsPage.PATH + "/switch", accounts::choose)
                .post(AccountsPage.PATH + "/add", accounts::add)
                .post(AccountsPage.PATH + "/sign-out", accounts::signOutOfAll)
                .get(SignedOutPage.PATH, new SignedOutPage(pages, proofs)::show)
                .get(StepUpPage.PATH, stepUp::show)
                .post(StepUpPage.PATH, stepUp::confirm)
                .get(SessionsPage.PATH, sessions::show)
                .post(SessionsPage.PATH + "/end", sessions::end)
                .post(SessionsPage.PATH + "/end-others", sessions::endOthers)
                .get(Assets.PATTERN, pages.assets()::send);
    }
}
