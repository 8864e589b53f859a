package io.usersessions.app.web;

import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/**
 * What every page shows around its own content.
 *
 * @param user who is signed in
 * @param csrf the token for the page's forms
 */
record Shell(Optional<String> user, String csrf) {
    static Shell of(Visit visit, CsrfTokens tokens) {
        return new Shell(visit.user().map(UserId::value), tokens.tokenFor(visit.session()));
    }
}
