package io.usersessions.app.several;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.page.Neighbour;
import io.usersessions.app.page.Neighbours;
import io.usersessions.app.page.Viewer;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts that are signed in in the browser of a request. A browser with one account costs nothing more. */
public record BrowserAccounts(Slots slots, Sessions sessions, Accounts accounts) implements Neighbours {
    @Override
    public List<Neighbour> of(Exchange exchange) {
        return others(exchange).flatMap(other -> neighbour(other).stream()).toList();
    }

    private Optional<Neighbour> neighbour(SlotAccount other) {
        return other.user().map(user -> new Neighbour(other.slot().number(), viewer(other, user)));
    }

    private Viewer viewer(SlotAccount other, UserId user) {
        return new Viewer(accounts.titleOf(user), other.visit().session().id().toString());
    }

    /** What the browser has in all slots but the one of the request; the slots without a key are left out. */
    Stream<SlotAccount> others(Exchange exchange) {
        Slot current = slots.of(exchange.request());
        return slots.all().stream()
                .filter(slot -> slot.number() != current.number() && slot.isPresented(exchange.request()))
                .map(slot -> SlotAccount.in(slot, exchange, sessions));
    }

    /**
     * Prepares the slot of a request for the sign-in of a user: if the browser has the same account in another slot, that one is signed out. Call
     * it when the password was accepted, before the sign-in.
     *
     * @throws RefusedRequest with 409 if the key of the other slot was replaced a moment ago; then nothing was done
     */
    public void prepareSignIn(Exchange exchange, UserId user) {
        List<SlotAccount> same =
                others(exchange).filter(other -> other.isOf(user)).toList();
        same.forEach(SlotAccount::demandCurrentKey);
        same.forEach(other -> other.signOut(exchange));
        keepSelected(exchange);
    }

    private void keepSelected(Exchange exchange) {
        Slot current = slots.of(exchange.request());
        Selector.Choice kept = new Selector.Choice(current.number(), false);
        Selector.Choice said = slots.selector().in(exchange.request()).orElse(new Selector.Choice(1, false));
        if (!said.equals(kept)) {
            slots.selector().select(current, exchange.response());
        }
    }
}
