package io.usersessions.app.account;

import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An account without its password.
 *
 * @param email empty if the person gave no address
 * @param language a language tag; empty to follow the browser
 * @param timeZone the id of a time zone; empty to follow the browser
 * @param clientPrivacy empty if it is as the operator decided
 * @param passwordChangedAt empty if the first password is still in use
 */
public record Profile(
        UserId id,
        String name,
        Optional<String> email,
        Optional<String> language,
        Optional<String> timeZone,
        Optional<ClientPrivacy> clientPrivacy,
        Optional<Instant> passwordChangedAt,
        Instant createdAt) {
    /** The id alone: the rest is personal. */
    @Override
    public String toString() {
        return "Profile[" + id + "]";
    }
}
