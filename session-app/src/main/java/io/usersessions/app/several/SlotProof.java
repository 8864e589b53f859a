package io.usersessions.app.several;

import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells apart the forms of pages that another account of the same browser opened, perhaps in another tab.
 *
 * @param forms the proof for all other forms
 */
public record SlotProof(Proof forms, CsrfTokens tokens, BrowserAccounts browser) implements Proof {
    @Override
    public boolean isInBody(HttpServletRequest request) {
        return forms.isInBody(request);
    }

    @Override
    public Optional<String> tokenIn(HttpServletRequest request) throws IOException {
        return forms.tokenIn(request);
    }

    @Override
    public void answerUnproven(Exchange exchange, CsrfCheck.Finding finding) throws IOException {
        Optional<String> token = tokenIn(exchange.request());
        if (token.isPresent() && isOfAnotherAccount(token.get(), exchange)) {
            throw Refusal.OTHER_ACCOUNT.refused();
        }
        forms.answerUnproven(exchange, finding);
    }

    private boolean isOfAnotherAccount(String token, Exchange exchange) {
        return browser.others(exchange)
                .filter(other -> other.user().isPresent())
                .anyMatch(other -> tokens.accepts(token, other.visit().session()));
    }
}
