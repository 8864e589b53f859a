package io.usersessions.persistence.django;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCodec;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How {@code session_data} is read.
 *
 * @param codec decodes it, under the binding of an anonymous session; {@code SessionCodecs.django}
 * @param user who is signed in according to the attributes; throws {@link IllegalArgumentException}, without a word of them, if that
 *     cannot be told. {@code DjangoAttributes::user}
 * @param endsWithBrowser whether the cookie does; {@code DjangoAttributes.expiresAtBrowserClose}
 */
public record DjangoReader(
        SessionCodec codec, Function<SessionData, Optional<UserId>> user, Predicate<SessionData> endsWithBrowser) {}
