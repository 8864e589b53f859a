package io.usersessions.app.profile;

import io.usersessions.app.account.Profile;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.RecentSignIn;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The page of the account: what is known of its owner, what they prefer, and the way to everything that can be changed. */
public record AccountPage(Pages pages, ProfileDesk desk) {
    /** The path of the page. */
    public static final String PATH = Section.ACCOUNT.path();
    /** The path of the form for the language and the time zone. */
    public static final String PREFERENCES = PATH + "/preferences";

    /** The path of the form for how much is stored of clients. */
    public static final String PRIVACY = PATH + "/privacy";

    /** Shows it. */
    public void show(Exchange exchange) throws IOException {
        Optional<Owner> owner = Owner.of(exchange, desk.profiles());
        if (owner.isPresent()) {
            Page page = pages.open(exchange, Section.ACCOUNT);
            AccountView view = AccountView.of(owner.get(), desk.privacy(), page);
            pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.accountAccount(page, view));
        }
    }

    /** Keeps the language and the time zone. A value that is not among the choices changes nothing. */
    public void prefer(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        Optional<Profile> owner = Owner.profile(exchange, desk.profiles());
        if (owner.isPresent()) {
            Form form = Form.of(exchange.request());
            form.field("language")
                    .filter(Choices::isLanguage)
                    .ifPresent(tag -> desk.profiles().keepLanguage(owner.get().id(), given(tag)));
            form.field("zone")
                    .filter(Choices::isZone)
                    .ifPresent(zone -> desk.profiles().keepTimeZone(owner.get().id(), given(zone)));
            exchange.visit().flash(pages.messages(exchange).text("account.preferences.saved"));
            Redirect.to(PATH, exchange.response());
        }
    }

    /** Keeps how much is stored of clients, for whoever signed in recently: a stranger could hide with it. */
    public void keepPrivacy(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        Optional<Profile> owner = Owner.profile(exchange, desk.profiles());
        if (owner.isPresent() && RecentSignIn.isGiven(exchange, PATH)) {
            Form.of(exchange.request())
                    .field("privacy")
                    .flatMap(PrivacyLine::read)
                    .ifPresent(chosen -> desk.privacy().choose(owner.get(), chosen, exchange.visit()));
            exchange.visit().flash(pages.messages(exchange).text("account.preferences.saved"));
            Redirect.to(PATH, exchange.response());
        }
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
