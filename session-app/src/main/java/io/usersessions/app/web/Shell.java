package io.usersessions.app.web;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/**
 * What every page shows around its own content.
 *
 * @param user what to call whoever is signed in
 * @param csrf the token for the page's forms
 */
record Shell(Optional<String> user, String csrf) {
    static Shell of(Visit visit, Accounts accounts, CsrfTokens tokens) {
        return new Shell(visit.user().map(accounts::titleOf), tokens.tokenFor(visit.session()));
    }
}
