package io.usersessions.app.profile;

import io.usersessions.app.account.Profile;
import io.usersessions.app.language.Messages;
import io.usersessions.app.notice.MailAddress;
import io.usersessions.app.notice.Notice;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.RecentSignIn;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The page where people who signed in recently change their mail address; the former address is told of it. */
public record EmailPage(Pages pages, ProfileDesk desk) {
    /** The path of the page. */
    public static final String PATH = AccountPage.PATH + "/email";

    private static final int UNPROCESSABLE = 422;

    /** Shows the form. */
    public void show(Exchange exchange) throws IOException {
        Optional<Profile> owner = Owner.profile(exchange, desk.profiles());
        if (owner.isPresent() && RecentSignIn.isGiven(exchange, PATH)) {
            send(exchange, HttpServletResponse.SC_OK, owner.get().email().orElse(""), false);
        }
    }

    /** Keeps the address, or shows the form again. An empty address forgets the former one. */
    public void change(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        Optional<Profile> owner = Owner.profile(exchange, desk.profiles());
        if (owner.isEmpty() || !RecentSignIn.isGiven(exchange, PATH)) {
            return;
        }
        String typed = Form.of(exchange.request()).field("email").orElse("").strip();
        Optional<MailAddress> address = MailAddress.parse(typed);
        if (address.isEmpty() && !typed.isEmpty()) {
            send(exchange, UNPROCESSABLE, typed, true);
            return;
        }
        keep(exchange.visit(), owner.get(), address.map(MailAddress::value));
        Messages messages = pages.messages(exchange);
        exchange.visit()
                .flash(
                        address.isPresent()
                                ? messages.text("account.email.saved")
                                : messages.text("account.email.removed"));
        Redirect.to(AccountPage.PATH, exchange.response());
    }

    private void keep(Visit visit, Profile owner, Optional<String> address) {
        if (address.equals(owner.email())) {
            return;
        }
        desk.profiles().keepEmail(owner.id(), address);
        owner.email()
                .flatMap(MailAddress::parse)
                .ifPresent(former -> desk.notices()
                        .announce(new Notice.MailAddressChanged(
                                owner.id(),
                                Optional.of(visit.session().id()),
                                visit.keptClient(),
                                desk.clock().instant(),
                                former)));
    }

    private void send(Exchange exchange, int status, String typed, boolean isInvalid) throws IOException {
        Page page = pages.open(exchange, Section.ACCOUNT);
        pages.send(exchange, status, Pages.TEMPLATES.accountEmail(page, typed, isInvalid));
    }
}
