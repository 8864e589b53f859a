package io.usersessions.servlet.session;

import io.usersessions.domain.model.UserId;
import java.security.Principal;

/** The user of a session, for {@code HttpServletRequest.getUserPrincipal}. */
public record OwnerPrincipal(UserId user) implements Principal {
    @Override
    public String getName() {
        return user.value();
    }
}
