package io.usersessions.app.api;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session of the request itself, and its attributes. */
record SessionCall(Accounts accounts, CsrfTokens tokens) {
    private static final int UNPROCESSABLE = 422;

    /**
     * A session that is not stored has a token only.
     *
     * @param user the name of the owner, which can change
     * @param userId the id of the owner
     */
    private record SessionView(
            @Nullable String id,
            @Nullable String user,
            @Nullable String userId,
            @Nullable Instant createdAt,
            @Nullable Instant authenticatedAt,
            @Nullable Instant lastActivity,
            @Nullable Instant expireDate,
            Map<String, @Nullable Object> data,
            String csrfToken) {

        static SessionView of(Visit visit, Accounts accounts, String csrfToken) {
            Session session = visit.session();
            Optional<Session> stored = visit.isStored() ? Optional.of(session) : Optional.empty();
            return new SessionView(
                    stored.map(Session::id).map(Object::toString).orElse(null),
                    stored.flatMap(Session::user).map(accounts::titleOf).orElse(null),
                    stored.flatMap(Session::user).map(UserId::value).orElse(null),
                    stored.map(Session::createdAt).orElse(null),
                    stored.flatMap(Session::authenticatedAt).orElse(null),
                    stored.map(Session::lastActivity).orElse(null),
                    stored.map(Session::expireDate).orElse(null),
                    JsonValues.of(session.data().attributes()),
                    csrfToken);
        }
    }

    void show(Exchange exchange) throws IOException {
        Visit visit = exchange.visit();
        JsonResponse.ok(exchange.response(), SessionView.of(visit, accounts, tokens.tokenFor(visit.session())));
    }

    void putAttribute(Exchange exchange) throws IOException {
        try {
            exchange.visit().put(exchange.variable("name"), JsonBody.of(exchange.request()));
        } catch (AttributeRefusedException refused) {
            throw new RefusedRequest(UNPROCESSABLE, String.valueOf(refused.getMessage()));
        }
        JsonResponse.noContent(exchange.response());
    }

    void removeAttribute(Exchange exchange) {
        exchange.visit().remove(exchange.variable("name"));
        JsonResponse.noContent(exchange.response());
    }

    void signOut(Exchange exchange) {
        exchange.visit().signOut();
        JsonResponse.noContent(exchange.response());
    }
}
