package io.usersessions.app.page;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/**
 * The parts that every page shows around its content.
 *
 * @param user the name of the signed-in user
 * @param session the id of the session, for the script that watches it
 * @param csrf the token for the forms of the page
 */
record Shell(Optional<String> user, String session, String csrf) {
    static Shell of(Visit visit, Accounts accounts, CsrfTokens tokens) {
        return new Shell(
                visit.user().map(accounts::titleOf), visit.session().id().toString(), tokens.tokenFor(visit.session()));
    }
}
