package io.usersessions.app.several;

import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.usecase.KeyInstruction;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The page where people choose among the accounts of their browser, add one and sign out. */
public record AccountsPage(Pages pages, BrowserAccounts browser) {
    /** The path of the page. */
    public static final String PATH = Redirect.ACCOUNTS;

    /** Shows the accounts. */
    public void show(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        if (page.viewer() == null && page.neighbours().isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        boolean hasRoom = page.neighbours().size() + (page.viewer() == null ? 0 : 1) < Slots.MAX;
        pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.severalAccounts(page, hasRoom));
    }

    /** Makes another account of the browser the one that it uses. */
    public void choose(Exchange exchange) throws IOException {
        Optional<Slot> chosen = Form.of(exchange.request()).field("slot").flatMap(this::numbered);
        Optional<Slot> live = chosen.filter(slot -> browser.others(exchange)
                .anyMatch(other -> other.slot().equals(slot) && other.user().isPresent()));
        live.ifPresent(slot -> selector().select(slot, exchange.response()));
        Redirect.to(live.isPresent() ? Section.SESSIONS.path() : PATH, exchange.response());
    }

    private Optional<Slot> numbered(String text) {
        return text.matches("[1-9]") ? browser.slots().numbered(Integer.parseInt(text)) : Optional.empty();
    }

    /** Goes to the sign-in page for one more account. The page of the accounts says if there are too many. */
    public void add(Exchange exchange) {
        Optional<Slot> free = free(exchange);
        free.ifPresent(slot -> selector().selectNew(slot, exchange.response()));
        Redirect.to(
                free.isPresent() ? Redirect.withNext(Redirect.SIGN_IN, Section.SESSIONS.path()) : PATH,
                exchange.response());
    }

    /** A slot without an account: the one of the request, one without a key, or one whose key opens nothing, which is removed. */
    private Optional<Slot> free(Exchange exchange) {
        Slot current = browser.slots().of(exchange.request());
        if (exchange.visit().user().isEmpty()) {
            return Optional.of(current);
        }
        return browser.slots().all().stream()
                .filter(slot -> !slot.isPresented(exchange.request()))
                .findFirst()
                .or(() -> emptied(exchange));
    }

    private Optional<Slot> emptied(Exchange exchange) {
        Optional<Slot> dead = browser.others(exchange)
                .filter(other -> other.user().isEmpty())
                .map(SlotAccount::slot)
                .findFirst();
        dead.ifPresent(slot -> slot.carryOut(new KeyInstruction.Forget(), exchange.request(), exchange.response()));
        return dead;
    }

    /** Signs out of the account of the request; the next account of the browser takes its place. */
    public void signOut(Exchange exchange) {
        exchange.visit().signOut();
        Optional<Slot> next = browser.others(exchange)
                .filter(other -> other.user().isPresent())
                .map(SlotAccount::slot)
                .findFirst();
        next.ifPresent(slot -> selector().select(slot, exchange.response()));
        Redirect.to(next.isPresent() ? PATH : "/", exchange.response());
    }

    /** Signs out of all accounts of the browser. */
    public void signOutOfAll(Exchange exchange) {
        List<SlotAccount> others = browser.others(exchange).toList();
        exchange.demandCurrentKey();
        others.forEach(SlotAccount::demandCurrentKey);
        others.forEach(other -> other.signOut(exchange));
        exchange.visit().signOut();
        selector().forget(exchange.response());
        Redirect.to("/", exchange.response());
    }

    private Selector selector() {
        return browser.slots().selector();
    }
}
