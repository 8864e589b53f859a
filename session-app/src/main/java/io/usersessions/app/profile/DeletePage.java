package io.usersessions.app.profile;

import io.usersessions.app.account.SignInOutcome;
import io.usersessions.app.page.Delay;
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

/** The page that says what happens when an account is deleted, and deletes it for whoever knows its password. */
public record DeletePage(Pages pages, ProfileDesk desk) {
    /** The path of the page. */
    public static final String PATH = AccountPage.PATH + "/delete";
    /** The path of the page that is shown afterwards, to whoever asks. */
    public static final String DONE = AccountPage.PATH + "/deleted";

    private static final int UNPROCESSABLE = 422;

    /** Asks for the password. */
    public void ask(Exchange exchange) throws IOException {
        Optional<Owner> owner = Owner.of(exchange, desk.profiles());
        if (owner.isPresent() && RecentSignIn.isGiven(exchange, PATH)) {
            send(exchange, HttpServletResponse.SC_OK, pages.open(exchange, Section.ACCOUNT), owner.get(), "");
        }
    }

    /**
     * Deletes the account, or asks again. If the account is gone but its sessions are not, because of a fault in between, the rest is done
     * without a password, which nobody can check any more.
     */
    public void delete(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        Optional<Owner> owner = Owner.of(exchange, desk.profiles());
        if (owner.isEmpty() || !RecentSignIn.isGiven(exchange, PATH)) {
            return;
        }
        String password = Form.of(exchange.request()).field("password").orElse("");
        Optional<SignInOutcome> outcome = owner.get()
                .profile()
                .map(profile -> desk.accounts().delete(desk.people(), profile, password, exchange.client()));
        if (outcome.isEmpty() || outcome.get() instanceof SignInOutcome.Accepted) {
            new Farewell(desk).to(owner.get().user(), exchange.visit());
            Redirect.to(DONE, exchange.response());
        } else {
            refuse(exchange, owner.get(), outcome.get());
        }
    }

    private void refuse(Exchange exchange, Owner owner, SignInOutcome outcome) throws IOException {
        Page page = pages.open(exchange, Section.ACCOUNT);
        if (outcome instanceof SignInOutcome.Delayed delayed) {
            int status = Delay.answer(exchange.response(), delayed.seconds());
            send(exchange, status, page, owner, Delay.text(page.messages(), delayed.seconds()));
        } else {
            send(exchange, UNPROCESSABLE, page, owner, page.text("account.delete.wrong"));
        }
    }

    private void send(Exchange exchange, int status, Page page, Owner owner, String error) throws IOException {
        int others = desk.sessions().own().list(owner.user()).size() - 1;
        pages.send(exchange, status, Pages.TEMPLATES.accountDelete(page, others, error));
    }

    /** Says that the account is gone. */
    public void done(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.accountDeleted(page));
    }
}
