package io.usersessions.app.server;

import io.usersessions.app.account.People;
import io.usersessions.app.asset.Assets;
import io.usersessions.app.device.Devices;
import io.usersessions.app.notice.NotMeLinks;
import io.usersessions.app.notice.NotMePage;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.page.HomePage;
import io.usersessions.app.page.LanguageChoice;
import io.usersessions.app.page.Pages;
import io.usersessions.app.route.Routes;
import io.usersessions.app.session.SessionsPage;
import io.usersessions.app.signin.EndProofs;
import io.usersessions.app.signin.SignInPage;
import io.usersessions.app.signin.SignedOutPage;
import io.usersessions.app.signin.StepUpPage;
import io.usersessions.domain.usecase.OwnSessions;

/** The paths of all pages, and of the files that they refer to. */
record SiteRoutes(Pages pages, People people, OwnSessions own, Devices devices, EndProofs proofs, NotMeTokens links) {
    Routes routes() {
        SignInPage signIn = new SignInPage(pages, people, proofs);
        StepUpPage stepUp = new StepUpPage(pages, people);
        SessionsPage sessions = new SessionsPage(pages, own, devices);
        NotMePage notMe = new NotMePage(pages, own, devices, links);
        return new Routes()
                .get("/", new HomePage(pages)::show)
                .post(LanguageChoice.PATH, new LanguageChoice(pages.preferences())::keep)
                .get(SignInPage.PATH, signIn::show)
                .post(SignInPage.PATH, signIn::signIn)
                .post("/sign-out", signIn::signOut)
                .get(SignedOutPage.PATH, new SignedOutPage(pages, proofs)::show)
                .get(StepUpPage.PATH, stepUp::show)
                .post(StepUpPage.PATH, stepUp::confirm)
                .get(SessionsPage.PATH, sessions::show)
                .post(SessionsPage.PATH + "/end", sessions::end)
                .post(SessionsPage.PATH + "/end-others", sessions::endOthers)
                .get(NotMeLinks.PATH, notMe::show)
                .post(NotMeLinks.PATH, notMe::end)
                .get(Assets.PATTERN, pages.assets()::send);
    }
}
