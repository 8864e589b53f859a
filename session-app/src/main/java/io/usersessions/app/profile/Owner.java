package io.usersessions.app.profile;

import io.usersessions.app.account.Profile;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.UserId;
import java.util.Optional;

/**
 * The user of a request.
 *
 * @param profile empty if the user has no account here, like people of another system, or has just deleted it
 */
record Owner(UserId user, Optional<Profile> profile) {
    /** The user; if nobody is signed in, the response leads to the sign-in and is complete. */
    static Optional<Owner> of(Exchange exchange, Profiles profiles) {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignInAndBack(exchange.request(), exchange.response());
        }
        return user.map(id -> new Owner(id, profiles.of(id)));
    }

    /** The profile; if there is none, the response leads to the page of the account and is complete. */
    static Optional<Profile> profile(Exchange exchange, Profiles profiles) {
        Optional<Owner> owner = of(exchange, profiles);
        if (owner.isPresent() && owner.get().profile().isEmpty()) {
            Redirect.to(AccountPage.PATH, exchange.response());
        }
        return owner.flatMap(Owner::profile);
    }
}
