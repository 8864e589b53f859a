package io.usersessions.domain.model;

import io.usersessions.domain.model.SessionValue.Text;
import java.util.Optional;

/** How much of its client a session keeps, as an attribute of the session. Without the attribute, the settings decide alone. */
final class ChosenPrivacy {
    static final String NAME = "_client";

    private ChosenPrivacy() {}

    static SessionData put(ClientPrivacy privacy, SessionData data) {
        return privacy == ClientPrivacy.FULL ? data.without(NAME) : data.with(NAME, SessionValue.of(privacy.name()));
    }

    /** A value that this version does not know keeps nothing. */
    static ClientPrivacy in(SessionData data) {
        return data.value(NAME)
                .map(value -> named(value).orElse(ClientPrivacy.NONE))
                .orElse(ClientPrivacy.FULL);
    }

    private static Optional<ClientPrivacy> named(SessionValue value) {
        for (ClientPrivacy privacy : ClientPrivacy.values()) {
            if (value instanceof Text text && text.value().equals(privacy.name())) {
                return Optional.of(privacy);
            }
        }
        return Optional.empty();
    }

    /** Only the choice, without the other attributes. */
    static SessionData alone(SessionData data) {
        return data.value(NAME)
                .map(value -> SessionData.empty().with(NAME, value))
                .orElse(SessionData.empty());
    }
}
