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
 * @param user Django's key of whoever is signed in according to the attributes, as a column {@code user_id} would have it; throws {@link
 *     IllegalArgumentException}, without a word of them, if that cannot be told. {@code DjangoAttributes::user}
 * @param owner who has this key at Django, here: {@code UserId::new} where users keep their keys, else a mapping, or a prefix that no other
 *     user id has. Throws {@link IllegalArgumentException} for a key whose sessions are to be left alone
 * @param endsWithBrowser whether the cookie does; {@code DjangoAttributes.expiresAtBrowserClose}
 */
public record DjangoReader(
        SessionCodec codec,
        Function<SessionData, Optional<String>> user,
        Function<String, UserId> owner,
        Predicate<SessionData> endsWithBrowser) {}
