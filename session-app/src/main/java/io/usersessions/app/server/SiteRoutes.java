package io.usersessions.app.server;

import io.usersessions.app.account.People;
import io.usersessions.app.activity.ActivityPage;
import io.usersessions.app.asset.Assets;
import io.usersessions.app.design.DesignPage;
import io.usersessions.app.device.Devices;
import io.usersessions.app.notice.NotMeLinks;
import io.usersessions.app.notice.NotMePage;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.page.AccessibilityPage;
import io.usersessions.app.page.HomePage;
import io.usersessions.app.page.LanguageChoice;
import io.usersessions.app.page.Pages;
import io.usersessions.app.profile.AccountPage;
import io.usersessions.app.profile.DataPage;
import io.usersessions.app.profile.DeletePage;
import io.usersessions.app.profile.EmailPage;
import io.usersessions.app.profile.PasswordPage;
import io.usersessions.app.profile.ProfileDesk;
import io.usersessions.app.route.Routes;
import io.usersessions.app.session.DetailsPage;
import io.usersessions.app.session.EndOthersPage;
import io.usersessions.app.session.EndPage;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.app.session.SessionsPage;
import io.usersessions.app.several.AccountsPage;
import io.usersessions.app.several.BrowserAccounts;
import io.usersessions.app.signin.EndProofs;
import io.usersessions.app.signin.SignInPage;
import io.usersessions.app.signin.SignedOutPage;
import io.usersessions.app.signin.StepUpPage;

/** The paths of all pages, and of the files that they refer to. */
record SiteRoutes(
        Pages pages,
        People people,
        BrowserAccounts browser,
        SessionDesk desk,
        ProfileDesk profile,
        Devices devices,
        EndProofs proofs,
        NotMeTokens links) {
    Routes routes() {
        SignInPage signIn = new SignInPage(pages, people, browser, proofs);
        StepUpPage stepUp = new StepUpPage(pages, people);
        SessionsPage sessions = new SessionsPage(pages, desk, devices);
        EndPage end = new EndPage(sessions);
        EndOthersPage endOthers = new EndOthersPage(sessions);
        DetailsPage details = new DetailsPage(sessions);
        ActivityPage activity = new ActivityPage(pages, desk.history(), devices);
        NotMePage notMe = new NotMePage(pages, desk, devices, links);
        AccountsPage accounts = new AccountsPage(pages, browser);
        AccountPage account = new AccountPage(pages, profile);
        EmailPage email = new EmailPage(pages, profile);
        PasswordPage password = new PasswordPage(pages, profile);
        DeletePage delete = new DeletePage(pages, profile);
        return new Routes()
                .get("/", new HomePage(pages)::show)
                .get(AccessibilityPage.PATH, new AccessibilityPage(pages)::show)
                .get(DesignPage.PATH, new DesignPage(pages)::show)
                .post(LanguageChoice.PATH, new LanguageChoice(pages.preferences())::keep)
                .get(SignInPage.PATH, signIn::show)
                .post(SignInPage.PATH, signIn::signIn)
                .post("/sign-out", accounts::signOut)
                .get(AccountsPage.PATH, accounts::show)
                .post(AccountsPage.PATH + "/switch", accounts::choose)
                .post(AccountsPage.PATH + "/add", accounts::add)
                .post(AccountsPage.PATH + "/sign-out", accounts::signOutOfAll)
                .get(SignedOutPage.PATH, new SignedOutPage(pages, proofs, desk.ends(), devices)::show)
                .get(StepUpPage.PATH, stepUp::show)
                .post(StepUpPage.PATH, stepUp::confirm)
                .get(SessionsPage.PATH, sessions::show)
                .get(DetailsPage.PATH, details::show)
                .post(DetailsPage.NAME, details::name)
                .post(SessionsPage.RECOGNISE, sessions::recognise)
                .get(EndPage.PATH, end::ask)
                .post(EndPage.PATH, end::end)
                .get(EndOthersPage.PATH, endOthers::ask)
                .post(EndOthersPage.PATH, endOthers::end)
                .get(EndOthersPage.SECURE, endOthers::askToSecure)
                .post(EndOthersPage.SECURE, endOthers::secure)
                .get(ActivityPage.PATH, activity::show)
                .get(NotMeLinks.PATH, notMe::show)
                .post(NotMeLinks.PATH, notMe::end)
                .get(Assets.PATTERN, pages.assets()::send)
                .get(AccountPage.PATH, account::show)
                .post(AccountPage.PREFERENCES, account::prefer)
                .post(AccountPage.PRIVACY, account::keepPrivacy)
                .get(EmailPage.PATH, email::show)
                .post(EmailPage.PATH, email::change)
                .get(PasswordPage.PATH, password::show)
                .post(PasswordPage.PATH, password::change)
                .get(DataPage.PATH, new DataPage(profile)::send)
                .get(DeletePage.PATH, delete::ask)
                .post(DeletePage.PATH, delete::delete)
                .get(DeletePage.DONE, delete::done);
    }
}
