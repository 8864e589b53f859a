package io.usersessions.persistence.django;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCodec;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How an import reads {@code session_data}.
 *
 * @param codec decodes it under the binding of an anonymous session: {@code SessionCodecs.django}
 * @param user finds Django's id of the user who is signed in according to the attributes, as column {@code user_id} has it:
 *     {@code DjangoAttributes::user}. Throws {@link IllegalArgumentException}, without a word of the attributes, if they are unclear
 * @param owner maps Django's id of a user to the user id here: {@code UserId::new} if users keep their ids, otherwise a mapping, or a prefix
 *     that no other user id has. Throws {@link IllegalArgumentException} for a user whose sessions must not be imported
 * @param endsWithBrowser whether the cookie ends with the browser: {@code DjangoAttributes.expiresAtBrowserClose}
 */
public record DjangoReader(
        SessionCodec codec,
        Function<SessionData, Optional<String>> user,
        Function<String, UserId> owner,
        Predicate<SessionData> endsWithBrowser) {
    public DjangoReader {
        Objects.requireNonNull(codec, "codec");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(endsWithBrowser, "endsWithBrowser");
    }
}
