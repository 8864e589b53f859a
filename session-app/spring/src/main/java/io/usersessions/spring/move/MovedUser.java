package io.usersessions.spring.move;

import io.usersessions.domain.model.SessionData;
import java.util.Optional;

/** What the session of a moved user contains. */
@FunctionalInterface
public interface MovedUser {
    /**
     * The attributes of a user's session here, such as the authorities.
     *
     * @param principal the name that Spring Session recorded
     * @return empty if the session must not be moved: the account is gone, locked or disabled
     */
    Optional<SessionData> dataOf(String principal);
}
