package io.usersessions.app.profile;

import io.usersessions.app.account.PasswordChange;
import io.usersessions.app.account.Profile;
import io.usersessions.app.language.Messages;
import io.usersessions.app.page.Delay;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.session.EndSessions;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The page where people change their password; their session gets another key, and all others end if they like. */
public record PasswordPage(Pages pages, ProfileDesk desk) {
    /** The path of the page. */
    public static final String PATH = AccountPage.PATH + "/password";

    private static final int UNPROCESSABLE = 422;

    /** Shows the form. */
    public void show(Exchange exchange) throws IOException {
        Optional<Profile> owner = Owner.profile(exchange, desk.profiles());
        if (owner.isPresent()) {
            Page page = pages.open(exchange, Section.ACCOUNT);
            send(
                    exchange,
                    HttpServletResponse.SC_OK,
                    page,
                    PasswordForm.of(owner.get().name(), true));
        }
    }

    /** Changes the password, or shows the form again. */
    public void change(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        Optional<Profile> owner = Owner.profile(exchange, desk.profiles());
        if (owner.isEmpty()) {
            return;
        }
        Form form = Form.of(exchange.request());
        boolean endsOthers = form.field("others").isPresent();
        PasswordChange change = desk.passwords()
                .change(
                        desk.people(),
                        owner.get(),
                        form.field("current").orElse(""),
                        form.field("next").orElse(""),
                        exchange.client());
        if (change instanceof PasswordChange.Changed) {
            finish(exchange, owner.get(), endsOthers);
        } else {
            refuse(exchange, PasswordForm.of(owner.get().name(), endsOthers), change);
        }
    }

    private void finish(Exchange exchange, Profile owner, boolean endsOthers) {
        Visit visit = exchange.visit();
        visit.reauthenticate();
        desk.history().passwordChanged(owner.id(), visit.session().id(), visit.keptClient());
        int ended = endsOthers
                ? EndSessions.of(exchange, desk.sessions())
                        .map(EndSessions::endOthers)
                        .orElse(0)
                : 0;
        Messages messages = pages.messages(exchange);
        visit.flash(messages.text("account.password.changed"));
        if (ended > 0) {
            visit.flash(messages.text("sessions.ended", "count", ended));
        }
        Redirect.to(AccountPage.PATH, exchange.response());
    }

    private void refuse(Exchange exchange, PasswordForm form, PasswordChange change) throws IOException {
        Page page = pages.open(exchange, Section.ACCOUNT);
        int status = UNPROCESSABLE;
        if (change instanceof PasswordChange.Delayed delayed) {
            status = Delay.answer(exchange.response(), delayed.seconds());
        }
        send(exchange, status, page, PasswordText.explained(page, form, change));
    }

    private void send(Exchange exchange, int status, Page page, PasswordForm form) throws IOException {
        pages.send(exchange, status, Pages.TEMPLATES.accountPassword(page, form));
    }
}
